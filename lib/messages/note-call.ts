import { command } from '@/lib/door'
import { userOf } from '@/lib/door/actor'
import { NotFoundError } from '@/lib/door/errors'
import { keepReceipts, requireStep } from './receipts'
import { CallNoted } from './schemas'

/** MedCom has rung a vendor that had not answered, and told it: so it is off the list of those to ring (SM-3). */
export const noteCall = command({
  name: 'message.noteCall',
  input: CallNoted,
  async run({ actor, tx, input: { vendorId, ...read }, now, record }) {
    const { id: stepId, number } = await requireStep(tx, read)
    const vendor = await tx.organisation.count({
      where: { id: vendorId, roles: { some: { kind: 'vendor' } } },
    })
    if (vendor === 0) throw new NotFoundError()
    const fresh = await keepReceipts(tx, [vendorId], { stepId, way: 'phone', at: now, by: userOf(actor) })
    if (fresh.length > 0)
      record({ type: 'message', id: read.id, after: { receipt: 'phone', step: number }, vendorId })
    return { id: read.id, first: fresh.length > 0 }
  },
})
