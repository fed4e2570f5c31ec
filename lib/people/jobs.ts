import { unwrap } from '@/lib/door/errors'
import { env } from '@/lib/env'
import { task, type JobTask } from '@/lib/jobs/queue'
import { sendMail } from '@/lib/mail'
import { z } from '@/lib/text/schema'
import { clearSessions } from './clear-sessions'
import { listEndingRights } from './ending-rights'
import { makeInvitationLink } from './make-invitation-link'
import { makeSignInLink } from './make-sign-in-link'
import { changedEmailMail, invitationMail, secondFactorMail, signInMail } from './mails'
import { remindOfRight } from './remind-of-right'
import { ById, ChangedEmail, FactorChanged, MakeSignInLink } from './schemas'

const as = (name: string) => ({ actor: { kind: 'system' as const, task: name } })

const MailSignInLink = MakeSignInLink.extend({ next: z.string().default('/') })

/** The jobs of this domain. Links are made fresh by their job, since only digests are stored: one that runs twice mails the newer link last. */
export const peopleTasks: Record<string, JobTask> = {
  'people.mailSignInLink': task(MailSignInLink, async ({ email, next }) => {
    const link = unwrap(await makeSignInLink(as('people.mailSignInLink'), { email }))
    if (link) await sendMail(signInMail(env().PUBLIC_URL, link, next))
  }),
  'people.mailInvitation': task(ById, async ({ id }) => {
    const link = unwrap(await makeInvitationLink(as('people.mailInvitation'), { id }))
    if (link) await sendMail(invitationMail(env().PUBLIC_URL, link))
  }),
  'people.mailChangedEmail': task(ChangedEmail, async (told) => {
    await sendMail(changedEmailMail(env().PUBLIC_URL, told))
  }),
  'people.mailSecondFactor': task(FactorChanged, async (told) => {
    await sendMail(secondFactorMail(env().PUBLIC_URL, told))
  }),
  'people.remindOfRights': task(z.unknown(), async () => {
    const ending = unwrap(await listEndingRights(as('people.remindOfRights'), {}))
    // One that another worker did meanwhile is refused by its state, which is as it should be.
    for (const { id } of ending) await remindOfRight(as('people.remindOfRights'), { id })
  }),
  'people.clear': task(z.unknown(), async () => {
    unwrap(await clearSessions(as('people.clear'), {}))
  }),
}

/** Every night at half past two, in UTC; and every hour before routine mail is gathered, what a worker that was down missed. */
export const peopleCrontab = ['30 2 * * * people.clear', '10 * * * * people.remindOfRights'].join('\n')
