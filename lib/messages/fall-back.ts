import type { Tx } from '@/lib/db/client'
import { effect } from '@/lib/door'
import { mutedAt, readTold } from './audience'
import { factsOf } from './facts'
import { queueDeliveries } from './queue-deliveries'
import { keepUnreached } from './receipts'
import { nextInChain, type Reason } from './recipients'
import { FallBack } from './schemas'

/**
 * A mail came to nothing for good: whoever is next in the chain gets the same step, the deputy, else the administrators of the
 * vendor, and where nobody is left it waits for MedCom to ring (SM-3). Done twice it changes nothing. Where something newer
 * was mailed meanwhile, that has a chain of its own.
 */
export const fallBack = effect({
  name: 'messageDelivery.fallBack',
  input: FallBack,
  async run({ tx, input: { id }, now, enqueue }) {
    const failed = await tx.messageDelivery.findUnique({ where: { id }, include: { step: true } })
    if (failed?.state !== 'bounced') return { told: 0 }
    const { stepId, messageId, step, address } = failed
    const newer = await tx.messageStep.count({
      where: { messageId, notifies: true, number: { gt: step.number } },
    })
    if (newer > 0) return { told: 0 }
    const reasons = failed.reasons as unknown as Reason[]
    const bounced = await bouncedAt(tx, stepId)
    const vendorIds = [...new Set(reasons.map(({ vendorId }) => vendorId))]
    const muted = await mutedAt(tx, factsOf(step.facts).kind, vendorIds)
    let told = 0
    for (const vendor of await readTold(tx, vendorIds)) {
      const own = reasons.filter(({ vendorId }) => vendorId === vendor.id)
      const next = nextInChain(vendor, { address, reasons: own }, bounced).filter(
        (recipient) => !muted.has(`${vendor.id} ${recipient.address}`),
      )
      told += await queueDeliveries(tx, { stepId, messageId, dueAt: now }, next)
      if (next.length === 0 && !(await isStillReached(tx, stepId, vendor.id)))
        await keepUnreached(tx, stepId, [vendor.id], now)
    }
    if (told > 0) enqueue('messages.send', {}, {})
    return { told }
  },
})

async function bouncedAt(tx: Tx, stepId: string): Promise<Set<string>> {
  const rows = await tx.messageDelivery.findMany({
    where: { stepId, state: 'bounced' },
    select: { address: true },
  })
  return new Set(rows.map(({ address }) => address))
}

/** Whether some mail of the step for a vendor has arrived, or may yet; also one that was for several vendors. */
async function isStillReached(tx: Tx, stepId: string, vendorId: string): Promise<boolean> {
  const alive = await tx.messageDelivery.count({
    where: { stepId, state: { not: 'bounced' }, reasons: { array_contains: [{ vendorId }] } },
    take: 1,
  })
  return alive > 0
}
