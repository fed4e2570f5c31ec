import type { StatusMessage } from './status'
import { COMPONENT_WORDS, ENVIRONMENT_WORDS, type Part } from './words'

/** What one may follow: the whole service, or one part of it; `slug` stands in the address. */
export interface Followed {
  slug: string
  name: string
  /** Null: all of it. */
  part: Part | null
}

const SLUGS = { webService: 'webservice', lookUp: 'opslag', portal: 'portal' } as const

/** Everything that can be followed, the whole first, then production, then test. */
export const FOLLOWED: readonly Followed[] = [
  { slug: 'alt', name: 'Hele NPN-servicen', part: null },
  ...(['production', 'test'] as const).flatMap((environment) =>
    (['webService', 'lookUp', 'portal'] as const).map((component) => ({
      slug: `${SLUGS[component]}${environment === 'test' ? '-test' : ''}`,
      name: `${COMPONENT_WORDS[component]} (${ENVIRONMENT_WORDS[environment]})`,
      part: { component, environment },
    })),
  ),
]

/** The messages that concern what is followed. */
export function concerning({ part }: Followed, messages: readonly StatusMessage[]): readonly StatusMessage[] {
  if (!part) return messages
  return messages.filter(({ components }) =>
    components.some(
      ({ component, environment }) => component === part.component && environment === part.environment,
    ),
  )
}

/** What a feed or a calendar of it is called. */
export const titleOf = ({ name }: Followed) => `Driftsstatus – ${name}`
