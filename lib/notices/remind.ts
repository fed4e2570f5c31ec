import { recipientsOf } from '@/lib/agreements/recipients'
import { tell } from '@/lib/agreements/tell'
import { Prisma, type Tx } from '@/lib/db/client'
import { command, type CommandScope } from '@/lib/door'
import { NotFoundError, StateError } from '@/lib/door/errors'
import { settingAt } from '@/lib/door/setting'
import { isoDate } from '@/lib/format'
import { leaveNote } from '@/lib/routine-mail/leave-note'
import { addDays, toDay } from '@/lib/text/days'
import { reminderLetter, reminderNote, type Reminded } from './mails'
import { dueReminders } from './reminders'
import { ById } from './schemas'

interface Dated extends Omit<Reminded, 'daysLeft'> {
  vendorId: string
  knownOn: string
  /** The reminders of it that were sent. */
  sent: number[]
}

interface Due extends Reminded {
  vendorId: string
  /** The reminders this one mail stands for. */
  days: number[]
}

/** The reminders that are due today, of one vendor or of all, the nearest date first. */
export async function remindersDue(tx: Tx, now: Date, vendorId?: string): Promise<Due[]> {
  const today = isoDate(now)
  const days = await settingAt<number[]>(tx, 'agreement.reminderDays', now, [])
  const last = addDays(today, Math.max(0, ...days))
  const ofVendor = vendorId ? Prisma.sql`and d.vendor_id = ${vendorId}::uuid` : Prisma.empty
  const dates = await tx.$queryRaw<Dated[]>(Prisma.sql`
    select d.agreement_id as "agreementId", d.number, d.vendor_id as "vendorId", d.event, d.date::text as date,
      d.known_on::text as "knownOn", array(select r.days_before::int from reminder r
        where r.agreement_id = d.agreement_id and r.event = d.event and r.due_on = d.date) as sent
    from agreement_date d where d.date between ${today}::date and ${last}::date ${ofVendor}
    order by d.date, d.number, d.event`)
  return dates.flatMap(({ knownOn, sent, ...dated }) => {
    const { date } = dated
    const due = dueReminders({ date, knownOn, today, days, sent })
    const daysLeft = (toDay(date).getTime() - toDay(today).getTime()) / 86_400_000
    return due.length > 0 ? [{ ...dated, daysLeft, days: due }] : []
  })
}

/**
 * Reminds of every date of one vendor's agreements that comes near, in one mail to each side along the fallback chain,
 * with the other routine mail while they all are more than a week off, and writes down that it was done. Where there is nobody to write to, MedCom sees it on its overview (AG-5).
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
    const due = await remindersDue(tx, now, input.id)
    if (due.length === 0) throw new StateError('Der er ingen påmindelser at sende.')
    const own = due.filter(({ event }) => event === 'medcomObligation')
    const theirs = due.filter(({ event }) => event !== 'medcomObligation')
    const recipients =
      (await remind(scope, input.id, null, theirs)) + (await remind(scope, null, vendor.name, own))
    const after = { reminders: due.length, recipients }
    record({ type: 'organisation', id: input.id, after, vendorId: input.id })
    return after
  },
})

/** Dates this near are told by a mail at once: the budget of routine mail may hold a note back for a week. */
const NEAR_DAYS = 7

/** Tells a party, null for MedCom, of its dates, and writes a row for each reminder that this stands for. */
async function remind(
  scope: CommandScope<unknown>,
  vendorId: string | null,
  vendorName: string | null,
  due: readonly Due[],
): Promise<number> {
  const [first] = due
  if (!first) return 0
  const recipients =
    first.daysLeft > NEAR_DAYS
      ? await leaveNotes(scope, vendorId, vendorName, due)
      : await tell(scope, { id: first.agreementId }, vendorId, reminderLetter(vendorName, due))
  await scope.tx.reminder.createMany({
    data: due.flatMap(({ agreementId, vendorId: of, event, date, days }) =>
      days.map((daysBefore) => ({
        agreementId,
        vendorId: of,
        event,
        dueOn: toDay(date),
        daysBefore,
        sentAt: scope.now,
        recipients,
      })),
    ),
  })
  return recipients
}

/** A note for each address of the party, gathered with its other routine mail (CP-3). */
async function leaveNotes(
  { tx, now }: CommandScope<unknown>,
  vendorId: string | null,
  vendorName: string | null,
  due: readonly Due[],
): Promise<number> {
  const recipients = await recipientsOf(tx, vendorId)
  for (const to of recipients)
    await leaveNote(tx, {
      to,
      kind: 'reminder',
      // What another day reminds of stands beside it.
      subjectId: `${due[0]?.vendorId}:${isoDate(now)}`,
      vendorId,
      ...reminderNote(vendorName, due),
    })
  return recipients.length
}
