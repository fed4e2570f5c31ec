import { env } from '@/lib/env'
import { task, type JobTask } from '@/lib/jobs/queue'
import { sendMail } from '@/lib/mail'
import { applyManyRest } from './apply-many-rest'
import { ById } from './many-schemas'
import { AccountMail } from './tell'

/** Mails about accounts, and the rest of many at once. */
export const accountTasks: Record<string, JobTask> = {
  'accounts.mail': task(AccountMail, async ({ name, action, ...mail }) => {
    await sendMail({
      ...mail,
      greeting: `Kære ${name}`,
      action: { label: action.label, href: `${env().PUBLIC_URL}${action.path}` },
    })
  }),
  // A refusal means that another worker has finished it.
  'accounts.applyManyRest': task(ById, async (input) => {
    const context = { actor: { kind: 'system', task: 'accounts.applyManyRest' } } as const
    for (;;) {
      const step = await applyManyRest(context, input)
      if (!step.ok || step.value.finished) return
    }
  }),
}
