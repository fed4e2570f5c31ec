import { query } from '@/lib/door'
import { isoDate } from '@/lib/format'
import { calendarOf } from './calendar'
import { ListCalendar } from './schemas'

/** What is coming, by day and page: everything dated that the asker may see, with what is overdue first (AG-5). */
export const listCalendar = query({
  name: 'calendar.list',
  input: ListCalendar,
  async run({ actor, tx, input, now }) {
    const today = isoDate(now)
    const { kind, from, ...asked } = input
    const found = await calendarOf(tx, {
      ...asked,
      ...(kind && { kind }),
      actor,
      from: from ?? today,
      overdue: !from,
    })
    return { ...found, today }
  },
})
