import type { Prisma, Tx } from '@/lib/db/client'
import { NotFoundError } from '@/lib/door/errors'
import { havingRole } from '@/lib/door/search'
import { isoDate } from '@/lib/format'
import { toldFunctionsAt } from './audience'
import { toldFunctions } from './told-functions'

/**
 * A step that was mailed, the newest where none is chosen, with the vendors it concerns and those of them from whom nothing
 * is heard of it or of anything newer, and the functions that are told (SM-3). Null where nothing was mailed.
 */
export async function newestMailed(
  tx: Tx,
  { id, step }: { id: string; step?: number | undefined },
  now: Date,
) {
  const message = await tx.serviceMessage.findUnique({
    where: { id },
    select: { kind: true, affectsAll: true, components: true },
  })
  if (!message) throw new NotFoundError()
  const told = await tx.messageStep.findFirst({
    where: { messageId: id, notifies: true, ...(step && { number: step }) },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, deed: true, at: true },
  })
  if (!told) return null
  const seen = { step: { messageId: id, number: { gte: told.number } } }
  const concerned: Prisma.OrganisationWhereInput = message.affectsAll
    ? havingRole('vendor', isoDate(now))
    : { id: { in: await affectedVendors(tx, id) } }
  const silent: Prisma.OrganisationWhereInput = { ...concerned, messageReceipts: { none: seen } }
  const functions = toldFunctions(message.kind, message.components, await toldFunctionsAt(tx, now))
  return { step: told, seen, concerned, silent, functions }
}

async function affectedVendors(tx: Tx, messageId: string): Promise<string[]> {
  const rows = await tx.messageAffected.findMany({
    where: { messageId, vendorId: { not: null } },
    select: { vendorId: true },
  })
  return rows.flatMap(({ vendorId }) => vendorId ?? [])
}
