import { Prisma } from '@/lib/db/client'
import { effect } from '@/lib/door'
import { z } from '@/lib/text/schema'

/** What became of a mail that this worker had handed over. */
const Settled = z.object({
  id: z.uuid(),
  address: z.string(),
  attempts: z
    .number()
    .int()
    .meta({ examples: [1, 2] }),
  state: z.enum(['accepted', 'refused', 'deferred']),
  answer: z.string().max(500),
  unknowable: z.boolean(),
  /** It was refused since there is no such mailbox. */
  ofAddress: z.boolean(),
  /** Seconds until it is tried again, where it is. */
  wait: z
    .number()
    .int()
    .meta({ examples: [0, 30] }),
})
export type SettledDelivery = z.input<typeof Settled>

const Turn = z.object({
  settled: z.array(Settled).max(200),
  /** The mails to hand over next. */
  next: z.array(z.uuid()).max(200),
  /** The number of the lock that this worker holds. */
  holder: z
    .number()
    .int()
    .min(1)
    .max(0x7fffffff)
    .meta({ examples: [1, 0x7fffffff] }),
})

/** Seconds a worker whose machine is gone keeps a mail: longer than the time-outs of all that is said over a connection. */
const LEASE_SECONDS = 300

/**
 * Writes down what became of the mails that were handed over, and marks the next, in one statement: a mail is marked before it
 * is handed over, so that after a crash it is known which may have been sent (SM-6). Answers with those that are
 * this worker's to send now. Leases are of the machine's own time, whatever the Clock says.
 */
export const turnDeliveries = effect({
  name: 'messageDelivery.turn',
  input: Turn,
  async run({ tx, input: { settled, next, holder }, now, enqueue }) {
    for (const { id, state, ofAddress, address, answer: reason } of settled)
      if (state === 'refused')
        enqueue('messages.fallBack', { id, ofAddress, address, reason }, { key: `fallBack:${id}` })
    const column = <K extends keyof z.output<typeof Settled>>(key: K) => settled.map((one) => one[key])
    return tx.$queryRaw<{ id: string; attempts: number }[]>(Prisma.sql`
      with settle as (
        update message_delivery d set
          state = (case s.state when 'accepted' then 'sent' when 'refused' then 'bounced' else 'deferred' end)::delivery_state,
          answer = s.answer,
          leased_until = null,
          taken_by = null,
          sent_at = case s.state when 'accepted' then ${now}::timestamptz else d.sent_at end,
          bounced_at = case s.state when 'refused' then ${now}::timestamptz end,
          due_at = case s.state when 'deferred' then ${now}::timestamptz + s.wait * interval '1 second' else d.due_at end,
          may_be_twice = d.may_be_twice or s.unknowable
        from unnest(${column('id')}::uuid[], ${column('attempts')}::int[], ${column('state')}::text[],
          ${column('answer')}::text[], ${column('unknowable')}::boolean[], ${column('wait')}::int[])
          as s(id, attempts, state, answer, unknowable, wait)
        -- One that another took for lost, and has not handed over, is this worker's still.
        where d.id = s.id and d.attempts = s.attempts and d.state in ('sending', 'queued')
      ), next as (
        select id from message_delivery
        where id = any(${next}::uuid[]) and state in ('queued', 'deferred')
        order by id for update skip locked
      )
      update message_delivery d set state = 'sending', attempts = d.attempts + 1, taken_by = ${holder},
        leased_until = clock_timestamp() + ${LEASE_SECONDS} * interval '1 second'
      from next where d.id = next.id
      returning d.id, d.attempts`)
  },
})
