import { Prisma } from '@/lib/db/client'
import { effect } from '@/lib/door'
import { stepOnWire, STEP_ON_WIRE } from '@/lib/messages/wire'
import { z } from '@/lib/text/schema'
import { FAILING_DAYS, outcomeOf, waitAfter } from './rules'

/** What came of a call. */
const Settled = z.object({
  id: z.uuid(),
  attempts: z
    .number()
    .int()
    .min(1)
    .max(100)
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
})
export type SettledWebhook = z.input<typeof Settled>

const Turn = z.object({ settled: z.array(Settled).max(50), take: z.number().int().min(0).max(50) })

/** A call to make now. */
export interface TakenWebhook {
  id: string
  attempts: number
  endpointId: string
  url: string
  /** As stored; each of them signs. */
  secrets: string[]
  body: string
  /** The machine's own time: receivers refuse what is signed at another, whatever the Clock says. */
  at: Date
}

/** Seconds a worker may be at a call before anybody may take it over: longer than any call lasts. */
const LEASE_SECONDS = 60

const DAY = 86_400_000

/**
 * Writes down what came of the calls that were made, and takes those that are due, in one transaction. A call made twice,
 * since a worker died in between, has the same id, by which its receiver knows it (SM-5). Answers also with the endpoints to switch off.
 */
export const turnWebhooks = effect({
  name: 'webhookDelivery.turn',
  input: Turn,
  async run({ tx, input: { settled, take }, now }) {
    const bad: { id: string; reason: 'failing' | 'gone' }[] = []
    for (const { id, attempts, status, milliseconds, answer } of settled) {
      const outcome = outcomeOf(status)
      const wait = outcome === 'delivered' ? null : waitAfter(attempts)
      const [delivery] = await tx.webhookDelivery.updateManyAndReturn({
        where: { id, attempts, state: 'waiting', leasedUntil: { not: null } },
        data: {
          leasedUntil: null,
          state: outcome === 'delivered' ? 'delivered' : wait === null ? 'failed' : 'waiting',
          ...(wait !== null && { dueAt: new Date(now.getTime() + wait) }),
        },
      })
      if (!delivery) continue
      const { endpointId, vendorId } = delivery
      await tx.webhookAttempt.create({
        data: { deliveryId: id, number: attempts, vendorId, at: now, milliseconds, status, answer },
      })
      if (outcome === 'gone') bad.push({ id: endpointId, reason: 'gone' })
      const endpoint = await tx.webhookEndpoint.findUniqueOrThrow({ where: { id: endpointId } })
      const failingSince = outcome === 'delivered' ? null : (endpoint.failingSince ?? now)
      if (endpoint.failingSince?.getTime() !== failingSince?.getTime())
        await tx.webhookEndpoint.update({ where: { id: endpointId }, data: { failingSince } })
      if (failingSince && now.getTime() - failingSince.getTime() >= FAILING_DAYS * DAY)
        bad.push({ id: endpointId, reason: 'failing' })
    }
    return { taken: take > 0 ? await takeDue(tx, take, now) : [], bad }
  },
})

async function takeDue(tx: Prisma.TransactionClient, take: number, now: Date): Promise<TakenWebhook[]> {
  const due = await tx.$queryRaw<{ id: string; at: Date }[]>(Prisma.sql`
    with next as (
      select d.id from webhook_delivery d
      where d.state = 'waiting' and d.due_at <= ${now}::timestamptz
        and (d.leased_until is null or d.leased_until < clock_timestamp())
      order by d.due_at, d.id
      limit ${take}
      for update skip locked
    )
    update webhook_delivery d set
      attempts = d.attempts + 1, leased_until = clock_timestamp() + ${LEASE_SECONDS} * interval '1 second'
    from next where d.id = next.id
    returning d.id, clock_timestamp() as at`)
  const at = due[0]?.at
  if (!at) return []
  const found = await tx.webhookDelivery.findMany({
    where: { id: { in: due.map(({ id }) => id) } },
    include: { endpoint: true, step: { select: STEP_ON_WIRE } },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
  })
  return found.map(({ id, attempts, endpoint, step, createdAt }) => ({
    id,
    attempts,
    endpointId: endpoint.id,
    url: endpoint.url,
    secrets: [
      endpoint.secret,
      ...(endpoint.formerSecret && endpoint.formerUntil! > now ? [endpoint.formerSecret] : []),
    ],
    body: JSON.stringify(
      step
        ? { type: `message.${step.deed}`, timestamp: step.at, data: stepOnWire(step) }
        : { type: 'test', timestamp: createdAt, data: { text: 'En prøve fra NPN-portalen.' } },
    ),
    at,
  }))
}
