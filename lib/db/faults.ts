/**
 * What the database refused: a constraint by its name, or a collision with another transaction that may be tried again.
 * Undefined: not a refusal but a fault of ours, which goes on as an exception.
 */
export type DatabaseRefusal = { kind: 'constraint'; name: string } | { kind: 'retry' }

/** SQLSTATE of unique, exclusion, foreign key, check and not-null violations. */
const CONSTRAINT = new Set(['23505', '23P01', '23503', '23514', '23502'])
/** Serialization failure, deadlock, lock time-out. */
const COLLISION = new Set(['40001', '40P01', '55P03'])

export function databaseRefusal(error: unknown): DatabaseRefusal | undefined {
  const cause = causeOf(error)
  if (!cause) return undefined
  if (COLLISION.has(cause.originalCode)) return { kind: 'retry' }
  if (!CONSTRAINT.has(cause.originalCode)) return undefined
  return { kind: 'constraint', name: /constraint "([^"]+)"/.exec(cause.originalMessage)?.[1] ?? '' }
}

interface Cause {
  originalCode: string
  originalMessage: string
}

/** Prisma wraps what the driver said, at the same place for its own queries and for raw ones. */
function causeOf(error: unknown): Cause | undefined {
  const meta = hasProperty(error, 'meta') ? error.meta : undefined
  const adapter = hasProperty(meta, 'driverAdapterError') ? meta.driverAdapterError : undefined
  const cause = hasProperty(adapter, 'cause') ? adapter.cause : undefined
  const isCause = hasProperty(cause, 'originalCode') && hasProperty(cause, 'originalMessage')
  return isCause
    ? { originalCode: String(cause.originalCode), originalMessage: String(cause.originalMessage) }
    : undefined
}

function hasProperty<K extends string>(value: unknown, key: K): value is Record<K, unknown> {
  return typeof value === 'object' && value !== null && key in value
}
