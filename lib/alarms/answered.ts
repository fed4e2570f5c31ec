import { administratorsOf } from '@/lib/agreements/recipients'
import { effect } from '@/lib/door'
import { leaveNote } from '@/lib/routine-mail/leave-note'
import { ById } from './life-schemas'
import { alarmTitle, placeOf } from './title'

/** The vendor has answered: whoever owns the alarm, or else MedCom's administrators, are told in their next mail. */
export const tellOfAnsweredAlarm = effect({
  name: 'alarm.tellOfAnswer',
  input: ById,
  async run({ tx, input: { id } }) {
    const alarm = await tx.alarm.findUnique({ where: { id } })
    if (!alarm || alarm.state === 'closed') return { told: 0 }
    const owner =
      alarm.ownerId &&
      (await tx.user.findFirst({
        where: { id: alarm.ownerId, deactivatedAt: null, erasedAt: null },
        select: { name: true, email: true },
      }))
    const readers = owner ? [owner] : await administratorsOf(tx, null)
    const place = await placeOf(tx, alarm)
    for (const to of readers)
      await leaveNote(tx, {
        to,
        kind: 'alarm.answered',
        subjectId: id,
        heading: `${place.vendor?.name ?? 'Leverandøren'} har svaret på en alarm`,
        text: `${alarmTitle(alarm, place)}: leverandøren har svaret. Se svaret, og luk alarmen, når sagen er klar.`,
        path: `/alarmer/${id}`,
        label: 'Se svaret',
        vendorId: null,
      })
    return { told: readers.length }
  },
})
