import { Prisma, type Tx } from '@/lib/db/client'
import { effect } from '@/lib/door'
import { z } from '@/lib/text/schema'
import { factsOf, type Facts } from './facts'
import { SENDERS } from './lock'
import type { MessageDeed } from './words'

/** A mail that may be sent now, unless another worker is quicker. */
export interface PlannedDelivery {
  id: string
  address: string
  step: PlannedStep
}

export interface PlannedStep {
  id: string
  number: number
  deed: MessageDeed
  subject: string
  text: string
  facts: Facts
}

export interface DeliveryPlan {
  next: PlannedDelivery[]
  /** Where to go on from; undefined where that is all. */
  after: z.output<typeof Plan>['after'] | undefined
  /** Whether something may have to be taken back from a worker in a moment. */
  soon: boolean
}

/** A mail that is due, as it is looked up; it waits while one before it in its thread does. */
interface Planned {
  id: string
  address: string
  dueAt: Date
  stepId: string
  waits: boolean
}

/** As many as are looked up at a time. */
const PLANNED = 1000

const Plan = z.object({
  /** The last that was planned before; null: from the beginning. */
  after: z
    .object({
      dueAt: z.date().meta({ examples: [new Date('2026-03-04T01:00:00Z')] }),
      id: z.uuid(),
    })
    .nullable(),
})

/** The next mails to send, a page of them, the longest due first. Within a thread a mail waits for those before it (SM-6). */
export const planDeliveries = effect({
  name: 'messageDelivery.plan',
  input: Plan,
  async run({ tx, input: { after }, now }): Promise<DeliveryPlan> {
    const soon = after ? false : await takeBack(tx)
    const page = await tx.$queryRaw<Planned[]>(Prisma.sql`
      with page as materialized (
        select id, message_id, step_id, address, due_at from message_delivery
        where state in ('queued', 'deferred') and due_at <= ${now}::timestamptz
          and ${after ? Prisma.sql`(due_at, id) > (${after.dueAt}::timestamptz, ${after.id}::uuid)` : Prisma.sql`true`}
        order by due_at, id limit ${PLANNED}
      )
      select d.id, d.address, d.due_at as "dueAt", d.step_id as "stepId", exists (
        select from message_delivery e join message_step t on t.id = e.step_id
        where e.message_id = d.message_id and e.address = d.address and t.number < s.number
          and e.state in ('queued', 'deferred', 'sending')) as waits
      from page d join message_step s on s.id = d.step_id
      order by d.due_at, d.id`)
    const rows = page.filter(({ waits }) => !waits)
    const steps = await tx.messageStep.findMany({
      where: { id: { in: [...new Set(rows.map(({ stepId }) => stepId))] } },
      select: { id: true, number: true, deed: true, subject: true, text: true, facts: true },
    })
    const byId = new Map(steps.map(({ facts, ...step }) => [step.id, { ...step, facts: factsOf(facts) }]))
    const last = page.length === PLANNED ? page.at(-1)! : undefined
    return {
      next: rows.map(({ id, address, stepId }) => ({ id, address, step: byId.get(stepId)! })),
      after: last && { dueAt: last.dueAt, id: last.id },
      soon,
    }
  },
})

/** A worker that lives has its lock again so many seconds after the database was started. */
const AFTER_START_SECONDS = 3

/**
 * What a worker that is gone had handed over waits again, marked as perhaps sent: its lock is free, or it has been at it for
 * longer than anybody can. Where the database itself was started a moment ago every worker gets the time to take its lock again.
 * Answers with whether there is one that is waited for.
 */
async function takeBack(tx: Tx): Promise<boolean> {
  const [found] = await tx.$queryRaw<{ waits: boolean }[]>(Prisma.sql`
    with lost as (
      select id, attempts, leased_until < clock_timestamp()
        or pg_postmaster_start_time() < clock_timestamp() - ${AFTER_START_SECONDS} * interval '1 second' as gone
      from message_delivery
      where state = 'sending' and (leased_until < clock_timestamp() or not exists (
        select from pg_locks l join pg_database b on b.oid = l.database
        where l.locktype = 'advisory' and b.datname = current_database() and l.granted
          and l.classid = ${SENDERS}::oid and l.objid = taken_by::oid and l.objsubid = 2))
    ), taken as (
      update message_delivery d set state = 'queued', leased_until = null, taken_by = null, may_be_twice = true
      -- Said again of the row itself, since somebody may have written it down meanwhile.
      from lost where d.id = lost.id and lost.gone and d.state = 'sending' and d.attempts = lost.attempts
    )
    select exists (select from lost where not gone) as waits`)
  return found!.waits
}
