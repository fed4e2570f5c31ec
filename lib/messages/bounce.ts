import { effect } from '@/lib/door'
import { CameBack } from './schemas'

/** How long after it was sent a mail can come back: mail servers try for five days. */
const DAYS = 6 * 86_400_000
/** Clocks of others may be a little ahead. */
const AHEAD = 5 * 60_000

/** When a mail was sent that comes back at a moment. */
export const mayComeBackAt = (at: Date) => ({
  gte: new Date(at.getTime() - DAYS),
  lte: new Date(at.getTime() + AHEAD),
})

/**
 * A mail that was accepted came back after all: the one of the return address, or, where only the address is known, the newest
 * of each message to it. One that was receipted has arrived, whatever is said (SM-3). Answers with the address, where there is
 * one.
 */
export const bounceDelivery = effect({
  name: 'messageDelivery.bounce',
  input: CameBack,
  async run({ tx, input: { delivery, address, reason, ...input }, now, enqueue }) {
    const at = input.at ?? now
    const one = delivery ? { id: delivery } : { address: address ?? '' }
    const sent = await tx.messageDelivery.findMany({
      where: {
        ...one,
        state: 'sent',
        receiptedAt: null,
        ...(!delivery && {
          sentAt: mayComeBackAt(at),
        }),
      },
      distinct: ['messageId'],
      orderBy: { step: { number: 'desc' } },
      select: { id: true },
    })
    const ids = sent.map(({ id }) => id)
    await tx.messageDelivery.updateMany({
      where: { id: { in: ids }, state: 'sent' },
      data: { state: 'bounced', bouncedAt: now, answer: reason },
    })
    for (const id of ids) enqueue('messages.fallBack', { id, ofAddress: false }, { key: `fallBack:${id}` })
    const known = delivery
      ? await tx.messageDelivery.findUnique({ where: { id: delivery }, select: { address: true } })
      : null
    return { bounced: ids.length, address: known?.address ?? address ?? null }
  },
})
