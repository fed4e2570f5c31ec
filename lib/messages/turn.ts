import { functionEffect } from '@/lib/door'
import { z } from '@/lib/text/schema'

/** What became of a mail that was marked as this worker's: it was handed over, or not even tried. */
const Settled = z.object({
  id: z.uuid(),
  address: z.string(),
  attempts: z
    .number()
    .int()
    .meta({ examples: [1, 2] }),
  state: z.enum(['accepted', 'refused', 'deferred', 'notTried']),
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
  /** The mails to hand over next, in that order: another worker may have been quicker with some. */
  candidates: z.array(z.uuid()).max(200),
  /** How many of them are to be marked at most. */
  room: z.number().int().min(0).max(200),
  /** Whether what is settled is to be on the disk when this answers. What is marked always is. */
  durable: z.boolean(),
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
 * Writes down what became of mails, and marks the next: a mail is marked before it is handed over, so that after a crash it is
 * known which may have been sent (SM-6). Answers with those that are this worker's to send now, and which try
 * it is. Said again, since the answer was lost, it does nothing twice.
 */
export const turnDeliveries = functionEffect<typeof Turn, { id: string; attempts: number }[]>({
  name: 'messageDelivery.turn',
  input: Turn,
  databaseFunction: 'npn_message_turn',
  parameters: ({ settled, candidates, room, holder, durable }) => [
    JSON.stringify(settled),
    candidates,
    room,
    holder,
    LEASE_SECONDS,
    durable || room > 0,
  ],
})
