import { command } from '@/lib/door'
import { userOf } from '@/lib/door/actor'
import { ValidationError } from '@/lib/door/errors'
import { formatDate, isoDate } from '@/lib/format'
import { startOfDay } from '@/lib/text/copenhagen'
import { addDays } from '@/lib/text/days'
import { dropMails } from './drop-mails'
import { changeAlarm, leaveEvent, lifeDeed, lockFor } from './life'
import { SNOOZE_DAYS } from './life-rules'
import { SnoozeAlarm } from './life-schemas'

/**
 * Puts an alarm off until a day (DR-3): nobody is told of it meanwhile, and it comes back by itself that morning, or at once
 * when it becomes critical.
 */
export const snoozeAlarm = command({
  name: 'alarm.snooze',
  input: SnoozeAlarm,
  async run({ tx, actor, input: { id, until: day, note }, now, record }) {
    const alarm = await lockFor(tx, id, 'snooze', actor, now)
    const [first, last] = [addDays(isoDate(now), 1), addDays(isoDate(now), SNOOZE_DAYS)]
    if (day < first || day > last)
      throw new ValidationError({
        until: `Vælg en dag fra ${formatDate(first)} til ${formatDate(last)}. Skal den væk for altid, så luk alarmen.`,
      })
    const until = startOfDay(day)
    const seen = alarm.state === 'open' && {
      state: 'acknowledged' as const,
      acknowledgedAt: now,
      acknowledgedBy: userOf(actor),
    }
    await changeAlarm(tx, id, { snoozedUntil: until, ...seen })
    await dropMails(tx, alarm, now)
    await leaveEvent(tx, alarm, { deed: 'snoozed', until, text: note }, now, actor)
    record(
      lifeDeed(alarm, { snoozedUntil: until, ...(note && { note }) }, { snoozedUntil: alarm.snoozedUntil }),
    )
    return { id, until }
  },
})
