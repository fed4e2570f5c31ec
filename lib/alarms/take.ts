import { command } from '@/lib/door'
import { StateError } from '@/lib/door/errors'
import { userOf } from '@/lib/door/actor'
import { changeAlarm, leaveEvent, lifeDeed, lockFor } from './life'
import { ById } from './life-schemas'

/** Takes an alarm upon oneself: who owns it has seen it (DR-3). */
export const takeAlarm = command({
  name: 'alarm.take',
  input: ById,
  async run({ tx, actor, input: { id }, now, record }) {
    const alarm = await lockFor(tx, id, 'own', actor, now)
    const ownerId = userOf(actor)
    if (alarm.ownerId === ownerId) throw new StateError('Alarmen er allerede din.')
    const seen = alarm.state === 'open' && {
      state: 'acknowledged' as const,
      acknowledgedAt: now,
      acknowledgedBy: ownerId,
    }
    await changeAlarm(tx, id, { ownerId, ...seen })
    await leaveEvent(tx, alarm, { deed: 'taken', ownerId }, now, actor)
    record(
      lifeDeed(
        alarm,
        { alarmOwner: ownerId, ...(seen && { alarmState: seen.state }) },
        { alarmOwner: alarm.ownerId, ...(seen && { alarmState: alarm.state }) },
      ),
    )
    return { id }
  },
})
