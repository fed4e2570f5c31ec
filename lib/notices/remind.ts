import { tell } from '@/lib/agreements/tell'
import type { Tx } from '@/lib/db/client'
import { command } from '@/lib/door'
import { NotFoundError, StateError } from '@/lib/door/errors'
import { settingAt } from '@/lib/door/setting'
import { isoDate } from '@/lib/format'
import { addDays, fromDay, toDay } from '@/lib/text/days'
import { agreementsWithDates } from './dates'
import { reminderLetter, type Reminded } from './mails'
import { dueReminders } from './reminders'
import { ById } from './schemas'

interface Due extends Reminded {
  vendorId: string
  /** The reminders this one mail stands for. */
  days: number[]
}

/** The reminders that are due today, of one vendor or of all. */
export async function remindersDue(tx: Tx, now: Date, vendorId?: string): Promise<Due[]> {
  const today = isoDate(now)
  const days = await settingAt<number[]>(tx, 'agreement.reminderDays', now, [])
  const horizon = addDays(today, Math.max(0, ...days))
  const agreements = await agreementsWithDates(tx, horizon, vendorId ? { vendorId } : {})
  const sent = await tx.reminder.findMany({
    where: { agreementId: { in: agreements.map(({ id }) => id) }, dueOn: { gte: toDay(today) } },
  })
  return agreements.flatMap(({ id, number, vendorId: of, dates }) =>
    dates.flatMap(({ date, event, knownOn }) => {
      const before = sent
        .filter((one) => one.agreementId === id && one.event === event && fromDay(one.dueOn) === date)
        .map(({ daysBefore }) => daysBefore)
      const due = dueReminders({ date, knownOn, today, days, sent: before })
      const daysLeft = (toDay(date).getTime() - toDay(today).getTime()) / 86_400_000
      return due.length > 0
        ? [{ vendorId: of, agreementId: id, number, event, date, daysLeft, days: due }]
        : []
    }),
  )
}

/**
 * Reminds one vendor of every date that comes near, in one mail along the fallback chain, and writes down that it was
 * done. Where there is nobody to write to, MedCom sees it on its overview (AG-5).
 */
export const sendReminder = command({
  name: 'reminder.send',
  input: ById,
  async run(scope) {
    const { tx, input, now, record } = scope
    // Two workers at the same vendor: the second waits here, and finds nothing left to send.
    const [vendor] = await tx.$queryRaw<{ name: string }[]>`
      select name from organisation where id = ${input.id}::uuid for update`
    if (!vendor) throw new NotFoundError()
    const due = (await remindersDue(tx, now, input.id)).toSorted((a, b) => a.date.localeCompare(b.date))
    const [first] = due
    if (!first) throw new StateError('Der er ingen påmindelser at sende.')
    const letter = reminderLetter(vendor.name, due)
    const recipients = await tell(scope, { id: first.agreementId }, input.id, letter)
    await tx.reminder.createMany({
      data: due.flatMap(({ agreementId, vendorId, event, date, days }) =>
        days.map((daysBefore) => ({
          agreementId,
          vendorId,
          event,
          dueOn: toDay(date),
          daysBefore,
          sentAt: now,
          recipients,
        })),
      ),
    })
    const after = { reminders: due.length, recipients }
    record({ type: 'organisation', id: input.id, after, vendorId: input.id })
    return { reminders: due.length, recipients }
  },
})
