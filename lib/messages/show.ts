import type { Tx } from '@/lib/db/client'
import { query } from '@/lib/door'
import { isStaff, ownVendor } from '@/lib/door/actor'
import { NotFoundError } from '@/lib/door/errors'
import { ById } from './schemas'

/** A message with everything that was told of it, the newest first; whom it was for is told MedCom alone (SM-2). */
export const showMessage = query({
  name: 'message.show',
  input: ById,
  async run({ tx, actor, input: { id }, now }) {
    const message = await tx.serviceMessage.findUnique({
      where: { id },
      include: {
        components: { select: { component: true, environment: true } },
        steps: { orderBy: { number: 'desc' } },
      },
    })
    if (!message) throw new NotFoundError()
    const staff = isStaff(actor)
    return {
      ...message,
      steps: message.steps.map(({ shortNotice, ...step }) => ({
        ...step,
        shortNotice: staff ? shortNotice : null,
      })),
      targets: staff ? await targetNames(tx, id) : [],
      own: await ownReceipts(tx, id, ownVendor(actor)),
      now,
    }
  },
})

async function targetNames(tx: Tx, messageId: string): Promise<string[]> {
  const name = { select: { name: true } }
  const targets = await tx.messageTarget.findMany({
    where: { messageId },
    include: { vendor: name, laboratory: name, system: name },
  })
  return targets
    .map(({ vendor, laboratory, system }) => (vendor ?? laboratory ?? system)!.name)
    .sort((a, b) => a.localeCompare(b, 'da'))
}

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
