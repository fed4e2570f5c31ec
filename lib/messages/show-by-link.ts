import { query } from '@/lib/door'
import { factsOf } from './facts'
import { requireDelivery, TRIES_OF_LINKS } from './link'
import { ByLink } from './schemas'

/** What the bearer of a link in a mail is asked to say they have seen: the step as it was told, and what was told since. */
export const showByLink = query({
  name: 'message.showByLink',
  seesAll: 'The bearer of the link is nobody yet; the secret chooses the one mail.',
  input: ByLink,
  limits: TRIES_OF_LINKS,
  async run({ tx, input }) {
    const { step, address, vendor, receiptedAt } = await requireDelivery(tx, input)
    const newest = await tx.messageStep.findFirst({
      where: { messageId: step.messageId, number: { gt: step.number } },
      orderBy: { number: 'desc' },
      select: { deed: true, text: true, at: true },
    })
    const { number, deed, subject, text, at } = step
    return {
      messageId: step.messageId,
      step: number,
      deed,
      subject,
      text,
      at,
      facts: factsOf(step.facts),
      address,
      vendor: vendor?.name ?? null,
      receiptedAt,
      /** What has been told since, last; null where this is still the newest. */
      newest,
    }
  },
})
