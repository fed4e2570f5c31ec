import type { Context } from '@/lib/door'
import { NotFoundError, type Outcome } from '@/lib/door/errors'
import { CALENDAR_WORDS } from './calendar-words'
import { feedOwner } from './feed'
import { writeCalendar, type CalendarEvent } from '@/lib/text/ical'
import { listCalendar } from './list-calendar'
import { LARGEST_CALENDAR_PAGE } from './schemas'

/** How far ahead a calendar program is told. */
const MONTHS = 60

/**
 * The calendar behind a secret address, as a file. The dates are read as its owner, in transactions of their own: the
 * database shows what that person may see today, and nothing else.
 */
export async function calendarFor(
  bearer: Context,
  secret: string,
  publicUrl: string,
): Promise<Outcome<string>> {
  const owner = await feedOwner(bearer, { secret })
  if (!owner.ok) {
    const unknown = owner.fault.kind === 'validation'
    return unknown ? { ok: false, fault: new NotFoundError().fault } : owner
  }
  const { actor, at } = owner.value
  const host = new URL(publicUrl).hostname
  const events: CalendarEvent[] = []
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const asked = { months: MONTHS, page, size: LARGEST_CALENDAR_PAGE } as const
    const found = await listCalendar({ ...bearer, actor }, asked)
    if (!found.ok) return found
    pages = found.value.pages
    for (const { key, date, kind, count, what, who, href } of found.value.entries)
      events.push({
        uid: `${key}@${host}`,
        date,
        title: `${CALENDAR_WORDS[kind]}${count > 1 ? ` (${count})` : ''}: ${what}`,
        description: who,
        url: `${publicUrl}${href}`,
      })
  }
  return { ok: true, value: writeCalendar('NPN-portalen', at, events) }
}
