import { unwrap } from '@/lib/door/errors'
import type { Context } from '@/lib/door'
import { env } from '@/lib/env'
import { task, type JobTask } from '@/lib/jobs/queue'
import { sendMail } from '@/lib/mail'
import { z } from '@/lib/text/schema'
import { listDueUpdates } from './due'
import { remindOfUpdate } from './remind'
import { Reminder, reminderMail } from './reminders'
import { sendWaiting } from './send'

const SYSTEM = { actor: { kind: 'system', task: 'messages.promises' } } as const satisfies Context

export const messageTasks: Record<string, JobTask> = {
  'messages.send': task(z.unknown(), sendWaiting),
  'messages.promises': task(z.unknown(), remindOfPromises),
  'messages.remind': task(Reminder, (reminder) => sendMail(reminderMail(env().PUBLIC_URL, reminder))),
}

/** Each in a transaction of its own; what another worker did meanwhile is refused by its state, as it should be. */
async function remindOfPromises(): Promise<void> {
  const troubles: unknown[] = []
  for (const id of unwrap(await listDueUpdates(SYSTEM, {}))) {
    try {
      const outcome = await remindOfUpdate(SYSTEM, { id })
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
