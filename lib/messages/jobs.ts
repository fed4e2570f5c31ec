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
  for (const id of unwrap(await listDueUpdates(SYSTEM, {}))) {
    const outcome = await remindOfUpdate(SYSTEM, { id })
    if (!outcome.ok && outcome.fault.kind !== 'state') throw new Error(outcome.fault.message)
  }
}

/** Every minute: what was deferred, and what a worker that is gone had taken; and updates that were promised by now. */
export const messageCrontab = '* * * * * messages.send\n* * * * * messages.promises'
