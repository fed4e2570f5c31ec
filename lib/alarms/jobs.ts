import type { Context } from '@/lib/door'
import { unwrap } from '@/lib/door/errors'
import { env } from '@/lib/env'
import { task, type JobTask } from '@/lib/jobs/queue'
import { RefusedAddressError, sendMail } from '@/lib/mail'
import { markUnreachable } from '@/lib/mailboxes'
import { z } from '@/lib/text/schema'
import { tellOfAnsweredAlarm } from './answered'
import { ById, MailCameBack } from './life-schemas'
import { alarmMail } from './mails'
import { planAlarmMail } from './plan-mail'
import { bounceAlarmMails, fallBackAlarmMail, settleAlarmMail } from './settle-mail'
import { listDueAlarms, wakeDueAlarm } from './wake'

const as = (name: string): Context => ({ actor: { kind: 'system', task: name } })

export const alarmTasks: Record<string, JobTask> = {
  'alarms.mail': task(ById, async ({ id }) => {
    const job = as('alarms.mail')
    const planned = unwrap(await planAlarmMail(job, { id }))
    if (!planned) return
    try {
      await sendMail(alarmMail(env().PUBLIC_URL, planned.alarm, planned.place, planned.to))
    } catch (error) {
      if (!(error instanceof RefusedAddressError)) throw error
      const { address, response: reason } = error
      unwrap(await markUnreachable(job, { address, reason: reason || 'Afvist' }))
      unwrap(await fallBackAlarmMail(job, { id }))
      return
    }
    unwrap(await settleAlarmMail(job, { id }))
  }),
  'alarms.bounced': task(MailCameBack, async (cameBack) => {
    unwrap(await bounceAlarmMails(as('alarms.bounced'), cameBack))
  }),
  'alarms.fallBack': task(ById, async ({ id }) => {
    unwrap(await fallBackAlarmMail(as('alarms.fallBack'), { id }))
  }),
  'alarms.answered': task(ById, async ({ id }) => {
    unwrap(await tellOfAnsweredAlarm(as('alarms.answered'), { id }))
  }),
  'alarms.wake': task(z.unknown(), async () => {
    const job = as('alarms.wake')
    // One that was closed or put off again meanwhile is refused by its state, which is as it should be.
    for (const id of unwrap(await listDueAlarms(job, {}))) await wakeDueAlarm(job, { id })
  }),
}

/** Every hour: those that were put off come back on the morning of their day. */
export const alarmCrontab = '8 * * * * alarms.wake'
