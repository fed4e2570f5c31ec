import { fromDay } from '@/lib/text/days'
import { ConflictError } from './errors'

/**
 * Optimistic locking: refuses the change when somebody else has changed the record since `input.version` was read, and
 * names the fields in which the two versions differ.
 */
export function requireVersion<T extends { version: number }>(
  current: T,
  input: { version: number } & { [field in keyof T]?: unknown },
  fields: readonly (keyof T & string)[],
): void {
  if (current.version === input.version) return
  const disagreements = fields
    .filter((field) => field in input && plain(input[field]) !== plain(current[field]))
    .map((field) => ({ field, mine: shown(input[field]), theirs: shown(current[field]) }))
  throw new ConflictError(current.version, disagreements)
}

/** Days are the texts that forms send. */
function shown(value: unknown): unknown {
  return value instanceof Date ? fromDay(value) : (value ?? null)
}

function plain(value: unknown): string {
  return String(shown(value) ?? '')
}
