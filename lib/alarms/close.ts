import { command } from '@/lib/door'
import { userOf } from '@/lib/door/actor'
import { ValidationError } from '@/lib/door/errors'
import { dropMails } from './drop-mails'
import { changeAlarm, leaveEvent, lifeDeed, lockFor } from './life'
import { CloseAlarm } from './life-schemas'

/** Closes an alarm and says why (DR-3). When the same is found again, that is another alarm, which names this one. */
export const closeAlarm = command({
  name: 'alarm.close',
  input: CloseAlarm,
  async run({ tx, actor, input: { id, reason, note }, now, record }) {
    const alarm = await lockFor(tx, id, 'close', actor, now)
    if (reason === 'other' && !note) throw new ValidationError({ note: 'Skriv, hvorfor alarmen lukkes.' })
    await changeAlarm(tx, id, {
      state: 'closed',
      closedAt: now,
      closedBy: userOf(actor),
      closingReason: reason,
      closingNote: note,
      snoozedUntil: null,
    })
    await dropMails(tx, alarm, now)
    await leaveEvent(tx, alarm, { deed: 'closed', text: note }, now, actor)
    record(
      lifeDeed(
        alarm,
        { alarmState: 'closed', closingReason: reason, ...(note && { closingNote: note }) },
        { alarmState: alarm.state },
      ),
    )
    return { id, number: alarm.number }
  },
})
