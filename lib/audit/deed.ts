/** What a command did to one thing, as the audit log keeps it (RP-4). */
export interface Deed {
  type: string
  id: string
  before?: object
  after?: object
  /** The fields whose values are personal: they are kept apart, where erasure reaches them. */
  personal?: readonly string[]
  /** Whose values those are: a user's id, or the mail address of somebody who is not a user yet. */
  person?: string
  vendorId?: string | null
  laboratoryId?: string | null
}

/** One field of one thing before and after; the values are JSON. */
export interface Change {
  field: string
  before?: unknown
  after?: unknown
}

/** Columns that say nothing the entry does not say already. */
const BOOKKEEPING = new Set(['id', 'version', 'createdAt'])

/** The fields in which `before` and `after` differ: all of them where the thing came or went. */
export function changesBetween(before: object = {}, after: object = {}): Change[] {
  const [old, fresh] = [toJson(before), toJson(after)]
  return [...new Set([...Object.keys(old), ...Object.keys(fresh)])]
    .filter((field) => !BOOKKEEPING.has(field))
    .map((field) => ({ field, before: old[field] ?? null, after: fresh[field] ?? null }))
    .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after))
}

function toJson(value: object): Record<string, unknown> {
  const text = JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'bigint' ? part.toString() : part,
  )
  return JSON.parse(text) as Record<string, unknown>
}
