import type { Tx } from '@/lib/db/client'
import { ConflictError, NotFoundError, StateError } from '@/lib/door/errors'

/**
 * An open line, locked until commit.
 * @throws StateError when somebody has dealt with it, ConflictError when it was changed since it was shown
 */
export async function openLine(tx: Tx, id: string, version: number) {
  await tx.$queryRaw`select id from quarantined_line where id = ${id}::uuid for update`
  const line = await tx.quarantinedLine.findUnique({ where: { id } })
  if (!line) throw new NotFoundError()
  if (line.status === 'imported') throw new StateError('Linjen er allerede rettet og indlæst.')
  if (line.status === 'discarded') throw new StateError('Linjen er allerede kasseret.')
  if (line.version !== version) throw new ConflictError(line.version)
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
