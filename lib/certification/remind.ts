import type { Tx } from '@/lib/db/client'
import { command, query, type CommandScope } from '@/lib/door'
import { StateError } from '@/lib/door/errors'
import { formatDate, isoDate } from '@/lib/format'
import { leaveNote } from '@/lib/routine-mail/leave-note'
import { addDays, fromDay, toDay } from '@/lib/text/days'
import { lockCertification, type LockedCertification } from './internal'
import { expiringLetter, expiringText } from './mails'
import { reminderDaysAt } from './rule-settings'
import { dueReminder, OPEN_STATES, type Side } from './rules'
import { ById, Nothing } from './schemas'
import { tell, toldOf } from './tell'

/** The notes that tell of an expiry in the next routine mail; `subjectId` is the certification's. */
export const EXPIRY_NOTE = 'certification.expires'
/** Told by a mail at once when it is this near: the budget of routine mail may hold a note back for a week. */
const NEAR_DAYS = 7

const daysBetween = (from: string, to: string) => (toDay(to).getTime() - toDay(from).getTime()) / 86_400_000

/** Whether a system is in use after a day: nobody tests again what is given up by then. */
const isUsedBeyond = (day: Date, { retiredOn }: { retiredOn: Date | null }) =>
  retiredOn === null || retiredOn > day

/** The approvals whose vendor and MedCom are to be reminded today that they end (CE-1). */
export const dueCertifications = query({
  name: 'certification.due',
  input: Nothing,
  async run({ tx, now }): Promise<string[]> {
    const today = isoDate(now)
    const days = await reminderDaysAt(tx, today)
    const near = await tx.certification.findMany({
      where: {
        state: 'approved',
        expiresOn: { gte: toDay(today), lte: toDay(addDays(today, Math.max(0, ...days))) },
      },
      select: { id: true, expiresOn: true, remindedDays: true, system: { select: { retiredOn: true } } },
      orderBy: [{ expiresOn: 'asc' }, { id: 'asc' }],
    })
    return near
      .filter(
        ({ expiresOn, remindedDays, system }) =>
          isUsedBeyond(expiresOn!, system) &&
          dueReminder(daysBetween(today, fromDay(expiresOn!)), days, remindedDays) !== null,
      )
      .map(({ id }) => id)
  },
})

/**
 * Reminds vendor and MedCom once that an approval ends, with the other routine mail while it is more than a week off, and
 * writes down that it was done. Where the next test is ordered already nobody needs to hear of it (CE-1).
 */
export const remindOfExpiry = command({
  name: 'certification.remind',
  input: ById,
  async run(scope) {
    const { tx, input, now, record } = scope
    const certification = await lockCertification(tx, input.id)
    const { id, vendorId, state, remindedDays } = certification
    const [today, expiresOn] = [isoDate(now), fromDay(certification.expiresOn)]
    const daysLeft = expiresOn === null ? -1 : daysBetween(today, expiresOn)
    const days = await reminderDaysAt(tx, today)
    const needed = certification.expiresOn && isUsedBeyond(certification.expiresOn, certification.system)
    const due = state === 'approved' && needed ? dueReminder(daysLeft, days, remindedDays) : null
    if (due === null || expiresOn === null) throw new StateError('Der er ingen påmindelse at sende.')
    const recipients = (await isFollowed(tx, certification))
      ? 0
      : (await remind(scope, certification, 'vendor', expiresOn, daysLeft)) +
        (await remind(scope, certification, 'medcom', expiresOn, daysLeft))
    await tx.certification.update({ where: { id }, data: { remindedDays: due } })
    record({ type: 'certification', id, after: { expiresOn, recipients }, vendorId })
    return { recipients }
  },
})

/** Whether the same is on its way or approved for longer, for the same version or another. */
async function isFollowed(tx: Tx, one: LockedCertification): Promise<boolean> {
  const { id, systemId, standardId, direction, expiresOn } = one
  const next = await tx.certification.count({
    where: {
      id: { not: id },
      systemId,
      standardId,
      direction,
      OR: [
        { state: { in: [...OPEN_STATES] } },
        { state: 'approved', OR: [{ expiresOn: null }, { expiresOn: { gt: expiresOn! } }] },
      ],
    },
  })
  return next > 0
}

async function remind(
  scope: CommandScope<unknown>,
  certification: LockedCertification,
  side: Side,
  expiresOn: string,
  daysLeft: number,
): Promise<number> {
  const letter = expiringLetter(certification, side, expiresOn)
  if (daysLeft <= NEAR_DAYS) return tell(scope, certification, side, letter)
  const recipients = await toldOf(scope.tx, certification, side)
  for (const to of recipients)
    await leaveNote(scope.tx, {
      to,
      kind: EXPIRY_NOTE,
      subjectId: certification.id,
      vendorId: side === 'vendor' ? certification.vendorId : null,
      heading: `Certificering ${certification.number} udløber den ${formatDate(expiresOn)}`,
      text: expiringText(certification, side, expiresOn),
      path: letter.action?.path ?? null,
      label: letter.action?.label ?? null,
    })
  return recipients.length
}
