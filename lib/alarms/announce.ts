import type { Prisma, Tx } from '@/lib/db/client'
import type { EffectScope } from '@/lib/door'
import { leaveEvent } from './life'
import { tellAlarm } from './tell'

/** New, found again as before, or found again and more serious: by its severity, or since its rule has come into force. */
export type News = 'raised' | 'again' | 'worse'

/**
 * Called by `raise` for each alarm as it then stands, in the same transaction: what is to be told about it is enqueued
 * here. An alarm that is only observed is told to nobody; nor is one that is found again as before.
 */
export async function announce(
  tx: Tx,
  alarm: Prisma.AlarmGetPayload<object>,
  news: News,
  now: Date,
  enqueue: EffectScope<unknown>['enqueue'],
): Promise<void> {
  if (news === 'again') return
  if (news === 'worse') await leaveEvent(tx, alarm, { deed: 'worse' }, now)
  if (!alarm.observed && alarm.snoozedUntil === null)
    await tellAlarm(tx, alarm.id, { about: alarm.mailed === 0 ? 'raised' : 'worse', now, enqueue })
}
