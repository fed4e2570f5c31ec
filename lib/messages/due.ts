import { query } from '@/lib/door'
import { escalateMinutesAt } from './deadlines'
import { remindersDue } from './rules'
import { Nothing } from './schemas'

/** Messages of which an update was promised by now, and somebody has yet to be reminded of it (SM-2). */
export const listDueUpdates = query({
  name: 'message.dueUpdates',
  input: Nothing,
  async run({ tx, now }) {
    const minutes = await escalateMinutesAt(tx, now)
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
