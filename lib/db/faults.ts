/**
 * What the database refused, in words the door can map: the constraint's name or its columns where there is one.
 * Undefined: not a refusal but a fault of ours, which goes on as an exception.
 */
export type DatabaseRefusal = { kind: 'constraint'; names: string[] } | { kind: 'retry' }

const CONSTRAINT_CODES = new Set(['23505', '23P01', '23503', '23514', '23502'])
const RETRY_CODES = new Set(['40001', '40P01', '55P03'])
const PRISMA_CONSTRAINT = new Set(['P2002', 'P2003', 'P2004'])

export function databaseRefusal(error: unknown): DatabaseRefusal | undefined {
  if (!(error instanceof Error)) return undefined
  const text = describe(error)
  const code = sqlState(error)
  if (hasCode(error, 'P2034') || RETRY_CODES.has(code ?? '')) return { kind: 'retry' }
  const isConstraint =
    CONSTRAINT_CODES.has(code ?? '') || (isCoded(error) && PRISMA_CONSTRAINT.has(error.code))
  return isConstraint ? { kind: 'constraint', names: namesIn(text) } : undefined
}

function isCoded(error: Error): error is Error & { code: string } {
  return 'code' in error && typeof error.code === 'string'
}

function hasCode(error: Error, code: string) {
  return isCoded(error) && error.code === code
}

/** The five characters of SQLSTATE, wherever Prisma or the driver put them. */
function sqlState(error: Error): string | undefined {
  return (
    /"originalCode":"(\w{5})"/.exec(describe(error))?.[1] ??
    (isCoded(error) && error.code.length === 5 ? error.code : undefined)
  )
}

function describe(error: Error): string {
  const meta = 'meta' in error ? error.meta : undefined
  return (
    JSON.stringify({
      meta,
      cause: error.cause,
      constraint: 'constraint' in error ? error.constraint : null,
    }) + error.message
  )
}

function namesIn(text: string): string[] {
  const quoted = [...text.matchAll(/\\?"([a-z][a-z0-9_]+)\\?"/g)].map((match) => match[1]!)
  return [...new Set(quoted)]
}
