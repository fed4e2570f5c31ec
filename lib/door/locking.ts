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
    .map((field) => ({ field, mine: input[field] ?? null, theirs: current[field] ?? null }))
  throw new ConflictError(current.version, disagreements)
}

/** Days compare as the texts that forms send. */
function plain(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return value === null || value === undefined ? '' : String(value)
}
