import { unwrap } from '@/lib/door/errors'
import { env } from '@/lib/env'
import { task, type JobTask } from '@/lib/jobs/queue'
import { sendMail } from '@/lib/mail'
import { z } from '@/lib/text/schema'
import { ContactMail } from './mails'
import { tellContactChanges } from './tell-changes'

/** The jobs of contacts: the day's report of changes, and its mail. */
export const contactTasks: Record<string, JobTask> = {
  'contacts.tellChanges': task(z.unknown(), async () => {
    unwrap(await tellContactChanges({ actor: { kind: 'system', task: 'contacts.tellChanges' } }, {}))
  }),
  'contacts.mail': task(ContactMail, async ({ name, action: { label, path }, ...mail }) => {
    await sendMail({
      ...mail,
      greeting: `Kære ${name}`,
      action: { label, href: `${env().PUBLIC_URL}${path}` },
    })
  }),
}

/** Every morning before office hours, in UTC; what changed while the worker was down is told the next time. */
export const contactCrontab = '30 5 * * * contacts.tellChanges'
