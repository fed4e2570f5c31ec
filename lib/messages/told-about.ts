import { COMPONENTS, ENVIRONMENTS, KINDS, KIND_WORDS, partsInWords, type MessageKind } from './words'

/** What it is decided of who is told: each kind, and each part of the service, which may have others than its kinds have. */
export interface ToldAbout {
  /** "disturbance", "test:webService" */
  about: string
  name: string
  /** Null: a part. */
  kind: MessageKind | null
}

export const TOLD_ABOUT: readonly ToldAbout[] = [
  ...KINDS.map((kind) => ({ about: kind, name: KIND_WORDS[kind], kind })),
  ...ENVIRONMENTS.flatMap((environment) =>
    COMPONENTS.map((component) => ({
      about: `${environment}:${component}`,
      name: partsInWords([{ environment, component }]),
      kind: null,
    })),
  ),
]
