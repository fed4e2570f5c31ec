import type { Context } from '@/lib/door'
import { NotFoundError, type Outcome } from '@/lib/door/errors'
import { CALENDAR_WORDS } from './calendar-words'
import { feedOwner } from './feed'
import { writeCalendar } from './ical'
import { listCalendar } from './list-calendar'

/** How far ahead a calendar program is told. */
const MONTHS = 60

/**
 * The calendar behind a secret address, as a file. The dates are read as its owner, in a transaction of their own: the
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
  const found = await listCalendar({ ...bearer, actor }, { months: MONTHS })
  if (!found.ok) return found
  const host = new URL(publicUrl).hostname
  const events = found.value.entries.map(({ key, date, kind, count, what, who, href }) => ({
    uid: `${key}@${host}`,
    date,
    title: `${CALENDAR_WORDS[kind]}${count > 1 ? ` (${count})` : ''}: ${what}`,
    description: who,
    url: `${publicUrl}${href}`,
  }))
  return { ok: true, value: writeCalendar('NPN-portalen', at, events) }
}
