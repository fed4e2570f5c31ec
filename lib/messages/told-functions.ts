import { COMPONENTS, ENVIRONMENTS, type MessageKind, type Part } from './words'

/** Keys of functions of bilag 3, from the settings. */
export interface ToldFunctions {
  byKind: Partial<Record<MessageKind, readonly string[]>>
  /** What is said of a part instead, in what is about how the service runs: "test:webService". */
  byPart: Partial<Record<string, readonly string[]>>
}

/** Where nothing is set: whoever sees to the operation. */
const OTHERWISE = ['operations']

/** What is about how the service runs; the rest is about agreements, whatever part of the service it names. */
const ABOUT_RUNNING: readonly MessageKind[] = ['disturbance', 'maintenance']

/** Who is told, by function: those of its kind, and for parts with their own those instead (SM-3). */
export function toldFunctions(
  kind: MessageKind,
  parts: readonly Part[],
  { byKind, byPart }: ToldFunctions,
): string[] {
  const usual = byKind[kind] ?? OTHERWISE
  if (!ABOUT_RUNNING.includes(kind) || parts.length === 0) return [...usual]
  return [...new Set(parts.flatMap((part) => byPart[keyOf(part)] ?? usual))]
}

/** The parts of which others are told than is usual for the kind, those with the same together. */
export function partsToldApart(kind: MessageKind, settings: ToldFunctions): Part[][] {
  const groups = new Map<string, Part[]>()
  const usual = toldFunctions(kind, [], settings).join()
  for (const environment of ENVIRONMENTS)
    for (const component of COMPONENTS) {
      const part = { environment, component }
      const told = toldFunctions(kind, [part], settings).join()
      if (told !== usual) groups.set(told, [...(groups.get(told) ?? []), part])
    }
  return [...groups.values()]
}

const keyOf = ({ environment, component }: Part) => `${environment}:${component}`
