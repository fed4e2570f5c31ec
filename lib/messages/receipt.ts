import { command } from '@/lib/door'
import { ownVendor, userOf } from '@/lib/door/actor'
import { keepReceipts, requireStep } from './receipts'
import { ReadStep } from './schemas'

/** Somebody signed in at a vendor says that they have seen a step (SM-3). Said twice, it counts once. */
export const receiptMessage = command({
  name: 'message.receipt',
  input: ReadStep,
  async run({ actor, tx, input, now, record }) {
    const vendorId = ownVendor(actor)!
    const { id: stepId, number } = await requireStep(tx, input)
    const fresh = await keepReceipts(tx, [vendorId], {
      stepId,
      way: 'portal',
      at: now,
      by: userOf(actor),
    })
    if (fresh.length > 0)
      record({ type: 'message', id: input.id, after: { receipt: 'portal', step: number }, vendorId })
    return { id: input.id, first: fresh.length > 0 }
  },
})
