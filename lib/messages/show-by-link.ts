import { query } from '@/lib/door'
import { factsOf } from './facts'
import { requireDelivery, TRIES_OF_LINKS } from './link'
import { ByLink } from './schemas'

/** What the bearer of a link in a mail is asked to say they have seen: the step as it was told, and whether there is a newer one. */
export const showByLink = query({
  name: 'message.showByLink',
  seesAll: 'The bearer of the link is nobody yet; the secret chooses the one mail.',
  input: ByLink,
  limits: TRIES_OF_LINKS,
  async run({ tx, input }) {
    const { step, address, vendor, receiptedAt } = await requireDelivery(tx, input)
    const newer = await tx.messageStep.count({
      where: { messageId: step.messageId, number: { gt: step.number } },
    })
    const { number, deed, subject, text, at } = step
    return {
      step: number,
      deed,
      subject,
      text,
      at,
      facts: factsOf(step.facts),
      address,
      vendor: vendor?.name ?? null,
      receiptedAt,
      /** Whether more has been told since. */
      isOld: newer > 0,
    }
  },
})
