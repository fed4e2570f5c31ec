import { env } from '@/lib/env'
import { task, type JobTask } from '@/lib/jobs/queue'
import { sendMail } from '@/lib/mail'
import { SwitchedOff, switchedOffMail } from './mails'
import { sendWebhooks } from './send'

export const webhookTasks: Record<string, JobTask> = {
  'webhooks.send': (_payload, helpers) => sendWebhooks(helpers.abortSignal),
  'webhooks.mailSwitchedOff': task(SwitchedOff, (told) => sendMail(switchedOffMail(env().PUBLIC_URL, told))),
}

/** Every minute: what is to be tried again, and what a worker that is gone had taken. */
export const webhookCrontab = '* * * * * webhooks.send'
