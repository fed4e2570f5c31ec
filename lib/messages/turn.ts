import { Prisma } from '@/lib/db/client'
import { effect } from '@/lib/door'
import { z } from '@/lib/text/schema'
import { factsOf, type Facts } from './facts'
import type { MessageDeed } from './words'

/** What became of a mail that this worker had taken. */
const Settled = z.object({
  id: z.uuid(),
  attempts: z.number().int(),
  state: z.enum(['accepted', 'refused', 'deferred']),
  answer: z.string().max(500),
  unknowable: z.boolean(),
  /** Seconds until it is tried again, where it is. */
  wait: z.number().int(),
})
export type SettledDelivery = z.input<typeof Settled>

const Turn = z.object({ settled: z.array(Settled).max(100), take: z.number().int().min(0).max(100) })

/** A mail to send now. */
export interface TakenDelivery {
  id: string
  address: string
  attempts: number
  deed: MessageDeed
  step: number
  subject: string
  text: string
  facts: Facts
}

/** Seconds a worker may be at one mail before anybody may take it over: longer than the longest time-out of a connection. */
const LEASE_SECONDS = 90

/**
 * Writes down what became of the mails that were taken, and takes the next, in one transaction: a mail is marked as being
 * sent before it is handed over, so that after a crash it is known which may have been sent (SM-6). Leases are of the
 * machine's own time, whatever the Clock says. Within a thread a mail waits for those before it.
 */
export const turnDeliveries = effect({
  name: 'messageDelivery.turn',
  input: Turn,
  async run({ tx, input: { settled, take }, now }): Promise<TakenDelivery[]> {
    if (settled.length > 0)
      await tx.$executeRaw(Prisma.sql`
        update message_delivery d set
          state = (case s.state when 'accepted' then 'sent' when 'refused' then 'bounced' else 'deferred' end)::delivery_state,
          answer = s.answer,
          leased_until = null,
          sent_at = case s.state when 'accepted' then ${now}::timestamptz else d.sent_at end,
          bounced_at = case s.state when 'refused' then ${now}::timestamptz end,
          due_at = case s.state when 'deferred' then ${now}::timestamptz + s.wait * interval '1 second' else d.due_at end,
          may_be_twice = d.may_be_twice or s.unknowable
        from jsonb_to_recordset(${JSON.stringify(settled)}::jsonb)
          as s(id uuid, attempts int, state text, answer text, unknowable boolean, wait int)
        where d.id = s.id and d.state = 'sending' and d.attempts = s.attempts`)
    if (take === 0) return []
    const rows = await tx.$queryRaw<(Omit<TakenDelivery, 'facts'> & { facts: unknown })[]>(Prisma.sql`
      with next as (
        select d.id from message_delivery d
        where d.state in ('queued', 'deferred', 'sending')
          and d.due_at <= ${now}::timestamptz
          and (d.leased_until is null or d.leased_until < clock_timestamp())
          and not exists (
            select from message_delivery e
            where e.message_id = d.message_id and e.address = d.address and e.state in ('queued', 'deferred', 'sending')
              and e.step_id <> d.step_id
              and (select number from message_step where id = e.step_id) < (select number from message_step where id = d.step_id))
        order by d.due_at, d.id
        limit ${take}
        for update skip locked
      )
      update message_delivery d set
        may_be_twice = d.may_be_twice or d.state = 'sending',
        state = 'sending',
        attempts = d.attempts + 1,
        leased_until = clock_timestamp() + ${LEASE_SECONDS} * interval '1 second'
      from next, message_step s
      where d.id = next.id and s.id = d.step_id
      returning d.id, d.address, d.attempts, s.deed, s.number as step, s.subject, s.text, s.facts`)
    return rows.map((row) => ({ ...row, facts: factsOf(row.facts) }))
  },
})
