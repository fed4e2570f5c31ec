import type { Tx } from '@/lib/db/client'
import { z } from '@/lib/text/schema'
import { heldEndpoint } from './internal'
import { FAILING_DAYS, outcomeOf, waitAfter } from './rules'

/** What came of a call. */
export const Settled = z.object({
  id: z.uuid(),
  attempts: z
    .number()
    .int()
    .min(1)
    .max(100)
    .meta({ examples: [1, 2] }),
  /** The endpoint's version when it was called: what another address answered says nothing of this one. */
  version: z
    .number()
    .int()
    .meta({ examples: [1, 2] }),
  milliseconds: z
    .number()
    .int()
    .min(0)
    .max(600_000)
    .meta({ examples: [12, 15_000] }),
  status: z
    .number()
    .int()
    .min(100)
    .max(999)
    .nullable()
    .meta({ examples: [200, 503, null] }),
  answer: z.string().max(500),
  /** Seconds the receiver asks us to wait. */
  retryAfter: z
    .number()
    .int()
    .min(0)
    .max(86_400)
    .nullable()
    .meta({ examples: [null, 120] }),
})
export type SettledWebhook = z.input<typeof Settled>

/** An endpoint that is to be switched off, and why. */
export interface Bad {
  id: string
  reason: 'failing' | 'gone'
}

const DAY = 86_400_000

/** Writes down what came of one call; what was removed, or taken over by another worker, is left as it is. */
export async function settle(tx: Tx, settled: z.output<typeof Settled>, now: Date): Promise<Bad[]> {
  const { id, attempts, version, status, milliseconds, answer, retryAfter } = settled
  const known = await tx.webhookDelivery.findUnique({ where: { id }, select: { endpointId: true } })
  const endpoint = known && (await heldEndpoint(tx, known.endpointId))
  if (!endpoint) return []
  const delivery = await tx.webhookDelivery.findUnique({ where: { id } })
  if (!delivery?.leasedUntil || delivery.attempts !== attempts) return []
  const outcome = outcomeOf(status)
  const isTest = delivery.stepId === null
  // Given up meanwhile: a call that was under way may have been taken all the same.
  const wait = outcome === 'delivered' || isTest || delivery.state === 'failed' ? null : waitAfter(attempts)
  const isSame = endpoint.version === version
  const waitUntil = outcome !== 'delivered' && retryAfter ? new Date(now.getTime() + retryAfter * 1000) : null
  await tx.webhookDelivery.update({
    where: { id },
    data: {
      leasedUntil: null,
      state: outcome === 'delivered' ? 'delivered' : wait === null ? 'failed' : 'waiting',
      ...(wait !== null && { dueAt: isSame ? latest(now, wait, waitUntil) : now }),
    },
  })
  const { vendorId } = delivery
  await tx.webhookAttempt.create({
    data: { deliveryId: id, number: attempts, vendorId, at: now, milliseconds, status, answer },
  })
  if (!isSame) return []
  // Somebody stands beside a test and sees what came of it.
  const failingSince =
    outcome === 'delivered' ? null : isTest ? endpoint.failingSince : (endpoint.failingSince ?? now)
  await tx.webhookEndpoint.update({ where: { id: endpoint.id }, data: { failingSince, waitUntil } })
  if (outcome === 'gone') return [{ id: endpoint.id, reason: 'gone' }]
  const isOver = failingSince && !isTest && now.getTime() - failingSince.getTime() >= FAILING_DAYS * DAY
  return isOver ? [{ id: endpoint.id, reason: 'failing' }] : []
}

function latest(now: Date, wait: number, until: Date | null): Date {
  return new Date(Math.max(now.getTime() + wait, until?.getTime() ?? 0))
}
