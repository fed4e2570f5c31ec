import type { Tx } from '@/lib/db/client'
import type { Actor } from '@/lib/door/actor'
import { NotFoundError, StateError } from '@/lib/door/errors'
import type { Source } from './words'

/** Lets this session stand for a vendor from now on; only a party that is or was a vendor can be stood for. */
export async function standFor(
  tx: Tx,
  {
    actor,
    now,
    vendorId,
    source,
    note,
  }: {
    actor: Actor
    now: Date
    vendorId: string
    source: Source | null
    note: string | null
  },
) {
  const vendor = await tx.organisation.findFirst({
    where: { id: vendorId, roles: { some: { kind: 'vendor' } } },
    select: { id: true, name: true },
  })
  if (!vendor) throw new NotFoundError()
  if (actor.kind !== 'user') throw new NotFoundError()
  const { count } = await tx.session.updateMany({
    where: { id: actor.sessionId, userId: actor.id },
    data: { forVendorId: vendorId, forSource: source, forNote: note, forSince: now },
  })
  if (count === 0) throw new StateError('Du er ikke længere logget ind. Log ind igen.')
  return vendor
}
