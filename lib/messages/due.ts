import { query } from '@/lib/door'
import type { Tx } from '@/lib/db/client'
import { settingAt } from '@/lib/door/setting'
import { remindersDue } from './rules'
import { Nothing } from './schemas'

/** Minutes after a promised moment at which the other administrators are told that no update has come. */
export function escalateMinutes(tx: Tx, now: Date): Promise<number> {
  return settingAt(tx, 'message.escalateMinutes', now, 15)
}

/** Messages of which an update was promised by now, and somebody has yet to be reminded of it (SM-2). */
export const listDueUpdates = query({
  name: 'message.dueUpdates',
  input: Nothing,
  async run({ tx, now }) {
    const minutes = await escalateMinutes(tx, now)
    const late = await tx.serviceMessage.findMany({
      where: { nextUpdateAt: { lte: now } },
      select: { id: true, nextUpdateAt: true, remindedOf: true, escalatedOf: true },
      orderBy: { nextUpdateAt: 'asc' },
    })
    return late
      .filter((message) => Object.values(remindersDue(message, now, minutes)).some(Boolean))
      .map(({ id }) => id)
  },
})
