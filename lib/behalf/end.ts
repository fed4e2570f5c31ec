import { command } from '@/lib/door'
import { NotFoundError } from '@/lib/door/errors'
import { Nothing } from './schemas'

/** This session is MedCom's own again. Pressed twice, the second has nothing to do. */
export const endStanding = command({
  name: 'behalf.end',
  input: Nothing,
  seesAll: 'it puts the session of somebody at MedCom back, which a vendor has no right to write',
  async run({ actor, tx, record }) {
    if (actor.kind !== 'user') throw new NotFoundError()
    const { count } = await tx.session.updateMany({
      where: { id: actor.sessionId, userId: actor.id, forVendorId: { not: null } },
      data: { forVendorId: null, forSource: null, forNote: null, forSince: null },
    })
    const vendorId = count > 0 ? actor.vendorId : null
    if (vendorId) record({ type: 'organisation', id: vendorId })
    return { vendorId }
  },
})
