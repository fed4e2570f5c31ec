import { unwrap, type Outcome } from '@/lib/door/errors'
import type { Context } from '@/lib/door'
import { env } from '@/lib/env'
import { task, type JobTask } from '@/lib/jobs/queue'
import { sendMail } from '@/lib/mail'
import { applyNotice, sendReminder } from '@/lib/notices'
import { applySuccession } from '@/lib/successions'
import { z } from '@/lib/text/schema'
import { listDue, type DueDeed } from './list-due'
import { endAgreement } from './end'
import { lapseAgreement } from './lapse'
import { putInForce } from './put-in-force'
import { AgreementMail } from './tell'

const SYSTEM = { actor: { kind: 'system', task: 'agreements.daily' } } as const satisfies Context

/** What the date does to an agreement, each by its own command: `agreement.due` says to which. */
const BY_DATE: Record<DueDeed, (context: Context, input: { id: string }) => Promise<Outcome<unknown>>> = {
  succeed: applySuccession,
  lapse: lapseAgreement,
  applyNotice,
  putInForce,
  end: endAgreement,
  remind: sendReminder,
}

/** Mails of agreements, and what happens to them by the date. */
export const agreementTasks: Record<string, JobTask> = {
  'agreements.mail': task(AgreementMail, async ({ name, action, ...mail }) => {
    const { PUBLIC_URL } = env()
    await sendMail({
      ...mail,
      greeting: `Kære ${name}`,
      ...(action && { action: { label: action.label, href: `${PUBLIC_URL}${action.path}` } }),
    })
  }),
  'agreements.daily': task(z.unknown(), doWhatIsDue),
}

/**
 * Each in a transaction of its own, so that one that cannot be done does not hold the others back; what another worker
 * did meanwhile is refused by its state, which is as it should be.
 */
async function doWhatIsDue(): Promise<void> {
  const troubles: unknown[] = []
  for (const { deed, id } of unwrap(await listDue(SYSTEM, {}))) {
    try {
      const outcome = await BY_DATE[deed](SYSTEM, { id })
      if (!outcome.ok && outcome.fault.kind !== 'state') troubles.push(outcome.fault.message)
    } catch (error) {
      troubles.push(error)
    }
  }
  if (troubles.length > 0) throw new AggregateError(troubles, 'Not everything could be done that was due')
}

/** Five past every hour: just after midnight in Copenhagen, summer and winter; the rest finds nothing to do. */
export const agreementCrontab = '5 * * * * agreements.daily'

/** Done when the worker starts too: it may have been down over the date. */
export const agreementsAtStart = ['agreements.daily']
