import type { Prisma, Tx } from '@/lib/db/client'
import { NotFoundError, StateError } from '@/lib/door/errors'
import { isStaff, type Actor } from '@/lib/door/actor'

/** Versions in the order they came out; those without a day by when they were registered. */
export const NEWEST_FIRST: Prisma.SystemVersionOrderByWithRelationInput[] = [
  { releasedOn: { sort: 'desc', nulls: 'last' } },
  { createdAt: 'desc' },
  { label: 'desc' },
]

/** A system the asker may change: one of its own, or any for MedCom. */
export async function systemToChange(tx: Tx, actor: Actor, id: string) {
  const system = await tx.system.findUnique({ where: { id } })
  const own = actor.kind === 'user' && actor.vendorId !== null && actor.vendorId === system?.vendorId
  if (!system || (!own && !isStaff(actor))) throw new NotFoundError()
  return system
}

/** Counts the change up, so that an older page of the same system meets a conflict. */
export async function touch(tx: Tx, id: string, version: number): Promise<void> {
  const { count } = await tx.system.updateMany({
    where: { id, version },
    data: { version: { increment: 1 } },
  })
  if (count === 0) throw new StateError('En anden har netop ændret det samme. Genindlæs siden, og prøv igen.')
}
