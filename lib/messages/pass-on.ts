import { command } from '@/lib/door'
import { ownVendor, userOf } from '@/lib/door/actor'
import { keepReceipts, requireStep } from './receipts'
import { ReadStep } from './schemas'

/** The vendor has told its laboratories, and so has seen it itself (SM-4). Said twice, it counts once. */
export const passOn = command({
  name: 'message.passOn',
  input: ReadStep,
  async run({ actor, tx, input, now, record }) {
    const vendorId = ownVendor(actor)!
    const { id: stepId, number } = await requireStep(tx, input)
    const by = userOf(actor)
    const { count } = await tx.messagePassedOn.createMany({
      data: [{ stepId, vendorId, at: now, by }],
      skipDuplicates: true,
    })
    await keepReceipts(tx, [vendorId], { stepId, way: 'portal', at: now, by })
    if (count > 0) record({ type: 'message', id: input.id, after: { passedOn: now, step: number }, vendorId })
    return { id: input.id, first: count > 0 }
  },
})
