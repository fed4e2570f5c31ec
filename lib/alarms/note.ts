import { command } from '@/lib/door'
import { sideOf } from '@/lib/door/actor'
import { StateError } from '@/lib/door/errors'
import { answered, changeAlarm, leaveEvent, lifeDeed, lockFor } from './life'
import { NoteAlarm } from './life-schemas'
import { tellAlarm } from './tell'
import { tellOfAnswer } from './tell-answer'

/**
 * Writes a dated note on an alarm (DR-3). A vendor's is its answer; MedCom's is read by all who see the alarm, by MedCom
 * alone, or asks the vendor, which is mailed at once and waited for.
 */
export const noteAlarm = command({
  name: 'alarm.note',
  input: NoteAlarm,
  async run({ tx, actor, input: { id, note, to }, now, record, enqueue }) {
    const alarm = await lockFor(tx, id, 'note', actor, now)
    const isVendor = sideOf(actor) === 'vendor'
    const asks = !isVendor && to === 'ask'
    const internal = !isVendor && to === 'medcom'
    if (asks && (!alarm.vendorId || alarm.observed))
      throw new StateError('Leverandøren kan ikke se alarmen. Skriv noten til MedCom selv.')
    const answering = isVendor && alarm.answeredAt === null
    if (answering) await changeAlarm(tx, id, answered(now))
    // What was put off is so no more: nobody is waited for meanwhile.
    const back = asks && alarm.snoozedUntil !== null
    if (asks) await changeAlarm(tx, id, { answeredAt: null, waitsSince: now, snoozedUntil: null })
    await leaveEvent(tx, alarm, { deed: asks ? 'asked' : 'noted', text: note, internal }, now, actor)
    record({
      ...lifeDeed(
        alarm,
        internal
          ? { internalNote: true }
          : { note, ...(answering && { answered: true }), ...(back && { snoozedUntil: null }) },
        back ? { snoozedUntil: alarm.snoozedUntil } : {},
      ),
      ...(internal && { vendorId: null, laboratoryId: null }),
    })
    if (asks) await tellAlarm(tx, id, 'asked', now, enqueue)
    if (isVendor) tellOfAnswer(enqueue, id)
    return { id, asks }
  },
})
