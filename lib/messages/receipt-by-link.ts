import { command } from '@/lib/door'
import { requireDelivery, TRIES_OF_LINKS } from './link'
import { keepReceipts, vendorsOf } from './receipts'
import { ByLink } from './schemas'

/** Whoever reads the mail says so, without signing in (SM-3). Pressed twice, it counts once. */
export const receiptByLink = command({
  name: 'message.receiptByLink',
  seesAll: 'The bearer of the link is nobody yet; the secret chooses the one mail, and so the vendors.',
  input: ByLink,
  limits: TRIES_OF_LINKS,
  async run({ tx, input, now, record }) {
    const delivery = await requireDelivery(tx, input)
    const { id: deliveryId, stepId, step, address, receiptedAt } = delivery
    const first = await tx.messageDelivery.updateMany({
      where: { id: deliveryId, receiptedAt: null },
      data: { receiptedAt: now },
    })
    const vendors = vendorsOf(delivery)
    await keepReceipts(tx, vendors, { stepId, way: 'link', at: now, deliveryId })
    if (first.count > 0)
      for (const vendorId of vendors)
        record({
          type: 'message',
          id: step.messageId,
          after: { receipt: 'link', step: step.number, address },
          personal: ['address'],
          person: address,
          vendorId,
        })
    return { receiptedAt: receiptedAt ?? now }
  },
})
