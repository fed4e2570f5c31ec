import { query } from '@/lib/door'
import { isoDate } from '@/lib/format'
import { calendarOf } from './calendar'
import { ListCalendar } from './schemas'

/** What is coming, by day: everything dated that the asker may see, with what is overdue first (AG-5). */
export const listCalendar = query({
  name: 'calendar.list',
  input: ListCalendar,
  async run({ actor, tx, input, now }) {
    const today = isoDate(now)
    const from = input.from ?? today
    const { months, search, kind } = input
    const found = await calendarOf(tx, {
      actor,
      from,
      months,
      search,
      overdue: !input.from,
      ...(kind && { kind }),
    })
    return { ...found, today, from }
  },
})
