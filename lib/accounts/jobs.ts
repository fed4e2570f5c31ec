import { env } from '@/lib/env'
import { task, type JobTask } from '@/lib/jobs/queue'
import { sendMail } from '@/lib/mail'
import { AccountMail } from './tell'

/** Mails about accounts. */
export const accountTasks: Record<string, JobTask> = {
  'accounts.mail': task(AccountMail, async ({ name, action, ...mail }) => {
    await sendMail({
      ...mail,
      greeting: `Kære ${name}`,
      action: { label: action.label, href: `${env().PUBLIC_URL}${action.path}` },
    })
  }),
}
