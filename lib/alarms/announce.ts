import type { Prisma, Tx } from '@/lib/db/client'
import { leaveEvents } from './life'
import type { About, Enqueue } from './leave-mails'
import { tellAlarms } from './tell'

/**
 * New, found again as before, found again and more serious (by its severity, or since its rule has come into force), or
 * found again as critical while it was put off.
 */
export type News = 'raised' | 'again' | 'worse' | 'back'

/**
 * Called by `raise` with the alarms as they then stand, in the same transaction: what is to be told about them is enqueued
 * here. An alarm that is only observed is told to nobody; nor is one that is found again as before.
 */
export async function announce(
  tx: Tx,
  found: readonly { alarm: Prisma.AlarmGetPayload<object>; news: News }[],
  now: Date,
  enqueue: Enqueue,
): Promise<void> {
  const worse = found.filter(({ news }) => news === 'worse')
  await leaveEvents(
    tx,
    worse.map(({ alarm }) => alarm),
    { deed: 'worse' },
    now,
  )
  const told = found.filter(
    ({ alarm, news }) => news !== 'again' && !alarm.observed && alarm.snoozedUntil === null,
  )
  const aboutOf = ({ alarm, news }: (typeof told)[number]): About =>
    news === 'worse' && alarm.mailed > 0 ? 'worse' : 'raised'
  await tellAlarms(tx, new Map(told.map((one) => [one.alarm.id, aboutOf(one)])), now, enqueue)
}
