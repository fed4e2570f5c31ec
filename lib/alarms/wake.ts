import { command, query } from '@/lib/door'
import { isoDate } from '@/lib/format'
import { StateError } from '@/lib/door/errors'
import { lifeDeed, lockAlarm, lockFor } from './life'
import { ById, Nothing } from './life-schemas'
import { wake } from './wake-one'

/** Takes an alarm that was put off forward again before its day (DR-3). */
export const wakeAlarm = command({
  name: 'alarm.wake',
  input: ById,
  async run({ tx, actor, input: { id }, now, record, enqueue }) {
    const alarm = await lockFor(tx, id, 'wake', actor, now)
    await wake(tx, alarm, now, enqueue, actor)
    record(lifeDeed(alarm, { snoozedUntil: null }, { snoozedUntil: alarm.snoozedUntil }))
    return { id }
  },
})

/** The alarms whose day has come (DR-3). */
export const listDueAlarms = query({
  name: 'alarm.due',
  input: Nothing,
  async run({ tx, now }) {
    const due = await tx.alarm.findMany({
      where: { state: { not: 'closed' }, snoozedUntil: { lte: now } },
      orderBy: { snoozedUntil: 'asc' },
      select: { id: true },
      take: 1000,
    })
    return due.map(({ id }) => id)
  },
})

/** The day has come to which it was put off: it is new again, and whoever owns it is told in their next mail (DR-3). */
export const wakeDueAlarm = command({
  name: 'alarm.wakeDue',
  input: ById,
  async run({ tx, input: { id }, now, record, enqueue }) {
    const alarm = await lockAlarm(tx, id)
    const { state, snoozedUntil } = alarm
    if (state === 'closed' || !snoozedUntil || snoozedUntil > now)
      throw new StateError(`Alarmen er ikke udskudt til i dag, ${isoDate(now)}.`)
    await wake(tx, alarm, now, enqueue)
    record(lifeDeed(alarm, { alarmState: 'open', snoozedUntil: null }, { alarmState: state, snoozedUntil }))
    return { id }
  },
})
