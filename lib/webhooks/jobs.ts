import { unwrap } from '@/lib/door/errors'
import { env } from '@/lib/env'
import { task, type JobTask } from '@/lib/jobs/queue'
import { sendMail } from '@/lib/mail'
import { z } from '@/lib/text/schema'
import { switchedOffMail } from './mails'
import { ById } from './schemas'
import { sendWebhooks } from './send'
import { switchedOff } from './tell-switched-off'

export const webhookTasks: Record<string, JobTask> = {
  'webhooks.send': task(z.unknown(), sendWebhooks),
  'webhooks.mailSwitchedOff': task(ById, async ({ id }) => {
    const context = { actor: { kind: 'system', task: 'webhooks.mailSwitchedOff' } } as const
    const { recipients, ...endpoint } = unwrap(await switchedOff(context, { id }))
    for (const recipient of recipients) await sendMail(switchedOffMail(env().PUBLIC_URL, recipient, endpoint))
  }),
}

/** Every minute: what is to be tried again, and what a worker that is gone had taken. */
export const webhookCrontab = '* * * * * webhooks.send'
