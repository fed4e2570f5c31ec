import { unwrap } from '@/lib/door/errors'
import type { Context } from '@/lib/door'
import { env } from '@/lib/env'
import { task, type JobTask } from '@/lib/jobs/queue'
import { sendMail } from '@/lib/mail'
import { markUnreachable } from '@/lib/mailboxes'
import { z } from '@/lib/text/schema'
import { bounceDelivery } from './bounce'
import { listDueUpdates } from './due'
import { fallBack } from './fall-back'
import { remindOfUpdate } from './remind'
import { Reminder, reminderMail } from './reminders'
import { CameBack, FallBack } from './schemas'
import { sendWaiting } from './send'

const as = (name: string): Context => ({ actor: { kind: 'system', task: name } })

const TurnedAway = FallBack.extend({ address: z.string().optional(), reason: z.string().optional() })

export const messageTasks: Record<string, JobTask> = {
  'messages.send': (_payload, helpers) => sendWaiting(helpers.abortSignal),
  'messages.fallBack': task(TurnedAway, async ({ id, ofAddress, address, reason }) => {
    const job = as('messages.fallBack')
    // First, so that whoever is asked for next is not the same mailbox again.
    if (ofAddress && address) unwrap(await markUnreachable(job, { address, reason: reason || 'Afvist' }))
    unwrap(await fallBack(job, { id }))
  }),
  'messages.bounced': task(CameBack, async (cameBack) => {
    unwrap(await bounceDelivery(as('messages.bounced'), cameBack))
  }),
  'messages.promises': task(z.unknown(), remindOfPromises),
  'messages.remind': task(Reminder, (reminder) => sendMail(reminderMail(env().PUBLIC_URL, reminder))),
}

/** Each in a transaction of its own; what another worker did meanwhile is refused by its state, as it should be. */
async function remindOfPromises(): Promise<void> {
  const job = as('messages.promises')
  const troubles: unknown[] = []
  for (const id of unwrap(await listDueUpdates(job, {}))) {
    try {
      const outcome = await remindOfUpdate(job, { id })
      if (!outcome.ok && outcome.fault.kind !== 'state') troubles.push(outcome.fault.message)
    } catch (error) {
      troubles.push(error)
    }
  }
  if (troubles.length > 0)
    throw new AggregateError(troubles, 'Not every promised update could be reminded of')
}

/** Every minute: what was deferred, and what a worker that is gone had taken; and updates that were promised by now. */
export const messageCrontab = '* * * * * messages.send\n* * * * * messages.promises'

/** Done when the worker starts too: what one before it was at goes on at once. */
export const messagesAtStart = ['messages.send']
