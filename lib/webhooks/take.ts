import { Prisma, type Tx } from '@/lib/db/client'
import { stepOnWire, STEP_ON_WIRE } from '@/lib/messages/wire'

/** A call to make now. */
export interface TakenWebhook {
  id: string
  attempts: number
  endpointId: string
  /** Whether the endpoint took nothing the last time. */
  failing: boolean
  version: number
  url: string
  /** As stored; each of them signs. */
  secrets: string[]
  body: string
  /** The machine's own time: receivers refuse what is signed at another, whatever the Clock says. */
  at: Date
}

/** Seconds a worker may be at a call before anybody may take it over: longer than any call lasts. */
const LEASE_SECONDS = 60

/**
 * Takes what is due, one call an endpoint: so a receiver is not asked twice at once, by however many workers, gets
 * steps in their order as long as it takes them, and holds back nobody else (SM-5).
 */
export async function takeDue(
  tx: Tx,
  { count, failing }: { count: number; failing: boolean },
  now: Date,
): Promise<TakenWebhook[]> {
  // Held until commit, so that what another worker has taken there is seen by the next statement.
  const free = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    select e.id from webhook_endpoint e
    where e.off_at is null and (e.failing_since is not null) = ${failing}
      and (e.wait_until is null or e.wait_until <= ${now}::timestamptz)
      and exists (select from webhook_delivery d
        where d.endpoint_id = e.id and d.state = 'waiting' and d.due_at <= ${now}::timestamptz)
      and not exists (select from webhook_delivery d
        where d.endpoint_id = e.id and d.state = 'waiting' and d.leased_until >= clock_timestamp())
    order by (select min(d.due_at) from webhook_delivery d where d.endpoint_id = e.id and d.state = 'waiting'), e.id
    limit ${count}
    for no key update of e skip locked`)
  if (free.length === 0) return []
  const due = await tx.$queryRaw<{ id: string; at: Date }[]>(Prisma.sql`
    update webhook_delivery d set
      attempts = d.attempts + 1, leased_until = clock_timestamp() + ${LEASE_SECONDS} * interval '1 second'
    from (
      select distinct on (d.endpoint_id) d.id, d.endpoint_id
      from webhook_delivery d left join message_step s on s.id = d.step_id
      where d.endpoint_id = any(${free.map(({ id }) => id)}::uuid[])
        and d.state = 'waiting' and d.due_at <= ${now}::timestamptz
        and not exists (select from webhook_delivery other
          where other.endpoint_id = d.endpoint_id and other.state = 'waiting' and other.leased_until >= clock_timestamp())
      order by d.endpoint_id, d.due_at, s.sequence, d.id
    ) next where d.id = next.id
    returning d.id, clock_timestamp() as at`)
  const at = due[0]?.at
  return at
    ? callsOf(
        tx,
        due.map(({ id }) => id),
        at,
      )
    : []
}

async function callsOf(tx: Tx, ids: string[], at: Date): Promise<TakenWebhook[]> {
  const found = await tx.webhookDelivery.findMany({
    where: { id: { in: ids } },
    include: { endpoint: true, step: { select: STEP_ON_WIRE } },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
  })
  return found.map(({ id, attempts, endpoint, step, createdAt }) => ({
    id,
    attempts,
    endpointId: endpoint.id,
    failing: endpoint.failingSince !== null,
    version: endpoint.version,
    url: endpoint.url,
    // What has run out was forgotten before.
    secrets: [endpoint.secret, ...(endpoint.formerSecret ? [endpoint.formerSecret] : [])],
    body: JSON.stringify(
      step
        ? { type: `message.${step.deed}`, timestamp: step.at, data: stepOnWire(step) }
        : { type: 'test', timestamp: createdAt, data: { text: 'En prøve fra NPN-portalen.' } },
    ),
    at,
  }))
}
