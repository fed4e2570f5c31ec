import { unwrap } from '@/lib/door/errors'
import { env } from '@/lib/env'
import { task, type JobTask } from '@/lib/jobs/queue'
import { RefusedAddressError, sendMail } from '@/lib/mail'
import { markUnreachable } from '@/lib/mailboxes/mark-unreachable'
import { z } from '@/lib/text/schema'
import { clearNotes } from './clear'
import { composeMail } from './compose'
import { listDueMail } from './due'
import { gatherMail } from './gather'
import { routineMail } from './mails'
import { redirectNotes } from './redirect'

const as = (name: string) => ({ actor: { kind: 'system' as const, task: name } })

const Ids = z.object({ ids: z.array(z.uuid()) })

export const routineMailTasks: Record<string, JobTask> = {
  'routineMail.gather': task(z.unknown(), async () => {
    unwrap(await redirectNotes(as('routineMail.gather'), {}))
    const due = unwrap(await listDueMail(as('routineMail.gather'), {}))
    for (const { address } of due) unwrap(await gatherMail(as('routineMail.gather'), { address }))
    unwrap(await clearNotes(as('routineMail.gather'), {}))
  }),
  'routineMail.send': task(Ids, async ({ ids }) => {
    const [first, ...others] = unwrap(await composeMail(as('routineMail.send'), { ids }))
    if (!first) return
    try {
      await sendMail(routineMail(env().PUBLIC_URL, [first, ...others]))
    } catch (error) {
      if (!(error instanceof RefusedAddressError)) throw error
      const { address, response: reason } = error
      unwrap(await markUnreachable(as('routineMail.send'), { address, reason }))
      unwrap(await redirectNotes(as('routineMail.send'), { refused: ids }))
    }
  }),
}

/** Every hour: the rules say which of them are for mail, so a worker that was down over the morning catches up. */
export const routineMailCrontab = '20 * * * * routineMail.gather'
