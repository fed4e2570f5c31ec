import type { Tx } from '@/lib/db/client'
import { query } from '@/lib/door'
import { ownVendor } from '@/lib/door/actor'
import { NotFoundError } from '@/lib/door/errors'
import { ById } from './schemas'

/** A message with everything that was told of it, the newest first (SM-2). */
export const showMessage = query({
  name: 'message.show',
  input: ById,
  async run({ actor, tx, input: { id } }) {
    const message = await tx.serviceMessage.findUnique({
      where: { id },
      include: {
        components: { select: { component: true, environment: true } },
        steps: { orderBy: { number: 'desc' } },
      },
    })
    if (!message) throw new NotFoundError()
    return { ...message, own: await ownReceipts(tx, id, ownVendor(actor)) }
  },
})

/** Which steps the vendor that asks has seen and passed on, by their numbers; null where it is not a vendor that asks. */
async function ownReceipts(tx: Tx, messageId: string, vendorId: string | null) {
  if (!vendorId) return null
  const asked = {
    where: { vendorId, step: { messageId } },
    select: { at: true, step: { select: { number: true } } },
    orderBy: { step: { number: 'desc' } },
  } as const
  const numbered = ({ at, step }: { at: Date; step: { number: number } }) => ({ step: step.number, at })
  return {
    receipts: (await tx.messageReceipt.findMany(asked)).map(numbered),
    passedOn: (await tx.messagePassedOn.findMany(asked)).map(numbered),
  }
}
