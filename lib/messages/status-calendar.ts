import { formatDateTime } from '@/lib/format'
import { writeCalendar, type CalendarPeriod } from '@/lib/text/ical'
import { concerning, titleOf, type Followed } from './followed'
import type { Status, StatusMessage } from './status'
import { KIND_WORDS, messageName, partsInWords } from './words'

const HOUR = 3_600_000

/** RFC 5545: an event a message, under the same name whenever it is moved; what was called off stays, so that calendars take it away. */
export function statusCalendar({ at, messages }: Status, followed: Followed, portal: string): string {
  const events = concerning(followed, messages).map((message) => eventOf(message, portal))
  return writeCalendar(titleOf(followed), at, events, 1)
}

function eventOf(message: StatusMessage, portal: string): CalendarPeriod {
  const { id, number, kind, title, state, startsAt, endsAt, closedAt, components, steps } = message
  const end = endsAt ?? closedAt
  const cancelled = state === 'cancelled'
  return {
    uid: id,
    startsAt,
    endsAt: end ?? unknownEnd(message),
    sequence: steps.length - 1,
    changedAt: steps[0]?.at ?? startsAt,
    cancelled,
    // Outlook shows what is called off as if it were not.
    title: `${cancelled ? 'Aflyst: ' : ''}${KIND_WORDS[kind]}: ${title}`,
    description: [
      steps[0]?.text,
      partsInWords(components),
      end ? '' : `Begyndt ${formatDateTime(startsAt)}. Slutter: vides ikke endnu.`,
    ]
      .filter(Boolean)
      .join('\n\n'),
    url: `${portal}/status#${messageName(number)}`,
  }
}

/** Shown to last an hour, or until more is promised: each step moves it on. */
function unknownEnd({ startsAt, nextUpdateAt }: StatusMessage): Date {
  return new Date(Math.max(startsAt.getTime() + HOUR, nextUpdateAt?.getTime() ?? 0))
}
