import type { Tx } from '@/lib/db/client'
import { NotFoundError, StateError } from '@/lib/door/errors'
import { requireVersion } from '@/lib/door/locking'
import { fieldsOf } from './fields-of'
import { DRAW_FIELDS, type DrawField } from './words'

/** What somebody does to a line, and at which version they saw it. */
interface Deed {
  lineId: string
  version: number
  reason?: string
}

/**
 * An open line, locked until commit.
 * @throws StateError when somebody has dealt with it, ConflictError when it was changed since it was shown
 */
export async function openLine(tx: Tx, deed: Deed & Partial<Record<DrawField, string>>) {
  const { lineId: id } = deed
  await tx.$queryRaw`select id from quarantined_line where id = ${id}::uuid for update`
  const line = await tx.quarantinedLine.findUnique({ where: { id } })
  if (!line) throw new NotFoundError()
  if (line.status === 'imported') throw new StateError('Linjen er allerede rettet og indlæst.')
  if (line.status === 'discarded') throw new StateError('Linjen er allerede kasseret.')
  const { version, reason, content } = line
  requireVersion({ version, reason, ...fieldsOf(content) }, deed, [...DRAW_FIELDS, 'reason'])
  return line
}

/** Ends an open line's time in the quarantine; what it held stays as it came. */
export async function closeLine(
  tx: Tx,
  id: string,
  { status, reason = null, now }: { status: 'imported' | 'discarded'; reason?: string | null; now: Date },
) {
  await tx.quarantinedLine.update({
    where: { id },
    data: { status, reason, closedAt: now, version: { increment: 1 } },
  })
}
