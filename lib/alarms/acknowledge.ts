import { command } from '@/lib/door'
import { sideOf, userOf } from '@/lib/door/actor'
import { answered, changeAlarm, leaveEvent, lifeDeed, lockFor } from './life'
import { ById } from './life-schemas'
import { tellOfAnswer } from './tell-answer'

/** Says that one has seen it: MedCom of any alarm, a vendor of its own, which is its answer (DR-3). */
export const acknowledgeAlarm = command({
  name: 'alarm.acknowledge',
  input: ById,
  async run({ tx, actor, input: { id }, now, record, enqueue }) {
    const alarm = await lockFor(tx, id, 'acknowledge', actor, now)
    const { state } = alarm
    if (sideOf(actor) === 'vendor') {
      await changeAlarm(tx, id, answered(now))
      record(lifeDeed(alarm, { answered: true }, { answered: false }))
      tellOfAnswer(enqueue, id)
    } else {
      await changeAlarm(tx, id, { state: 'acknowledged', acknowledgedAt: now, acknowledgedBy: userOf(actor) })
      record(lifeDeed(alarm, { alarmState: 'acknowledged' }, { alarmState: state }))
    }
    await leaveEvent(tx, alarm, { deed: 'acknowledged' }, now, actor)
    return { id }
  },
})
