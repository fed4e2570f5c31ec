import { Prisma } from '@/lib/db/client'
import { effect } from '@/lib/door'
import { factsOf, type Facts } from './facts'
import { SENDERS } from './lock'
import { Nothing } from './schemas'
import type { MessageDeed } from './words'

/** A mail that may be sent now, unless another worker is quicker. */
export interface PlannedDelivery {
  id: string
  address: string
  step: PlannedStep
}

interface PlannedStep {
  number: number
  deed: MessageDeed
  subject: string
  text: string
  facts: Facts
}

/** As many as are looked up at a time. */
export const PLANNED = 500

/**
 * The next mails to send, the longest due first. Within a thread a mail waits for those before it. What a worker that is gone
 * had handed over waits again, marked as perhaps sent: its lock is free, or it has been at it for longer than anybody can (SM-6).
 */
export const planDeliveries = effect({
  name: 'messageDelivery.plan',
  input: Nothing,
  async run({ tx, now }): Promise<PlannedDelivery[]> {
    await tx.$executeRaw(Prisma.sql`
      update message_delivery set state = 'queued', leased_until = null, taken_by = null, may_be_twice = true
      where state = 'sending' and (leased_until < clock_timestamp() or not exists (
        select from pg_locks l join pg_database b on b.oid = l.database
        where l.locktype = 'advisory' and b.datname = current_database() and l.granted
          and l.classid = ${SENDERS}::oid and l.objid = taken_by::oid and l.objsubid = 2))`)
    const rows = await tx.$queryRaw<{ id: string; address: string; stepId: string }[]>(Prisma.sql`
      select d.id, d.address, d.step_id as "stepId"
      from message_delivery d join message_step s on s.id = d.step_id
      where d.state in ('queued', 'deferred') and d.due_at <= ${now}::timestamptz
        and not exists (
          select from message_delivery e join message_step t on t.id = e.step_id
          where e.message_id = d.message_id and e.address = d.address and t.number < s.number
            and e.state in ('queued', 'deferred', 'sending'))
      order by d.due_at, d.id
      limit ${PLANNED}`)
    const steps = await tx.messageStep.findMany({
      where: { id: { in: [...new Set(rows.map(({ stepId }) => stepId))] } },
      select: { id: true, number: true, deed: true, subject: true, text: true, facts: true },
    })
    const byId = new Map(steps.map(({ id, facts, ...step }) => [id, { ...step, facts: factsOf(facts) }]))
    return rows.map(({ id, address, stepId }) => ({ id, address, step: byId.get(stepId)! }))
  },
})
