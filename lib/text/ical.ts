import { addDays } from './days'

interface Entry {
  /** The same for the same thing, whenever the file is fetched. */
  uid: string
  title: string
  description: string
  url: string
}

/** Something that fills a day. */
export interface CalendarEvent extends Entry {
  date: string
}

/** Something from one moment to another. */
export interface CalendarPeriod extends Entry {
  startsAt: Date
  endsAt: Date
  /** How many times it has been changed: programs take the highest they have seen. */
  sequence: number
  /** When it was changed last. */
  changedAt: Date
  cancelled: boolean
}

const COPENHAGEN = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Copenhagen',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:19810329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
]

/**
 * A calendar to subscribe to, as RFC 5545 and 7986 have it: without a METHOD, since nobody is invited. Moments are written in
 * UTC, so no time zone is needed; but a calendar must hold something, so an empty one holds ours.
 * @param refresh hours after which programs ask again
 */
export function writeCalendar(
  name: string,
  at: Date,
  events: readonly (CalendarEvent | CalendarPeriod)[],
  refresh = 12,
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//MedCom//NPN-portalen//DA',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escape(name)}`,
    `NAME:${escape(name)}`,
    `REFRESH-INTERVAL;VALUE=DURATION:PT${refresh}H`,
    `X-PUBLISHED-TTL:PT${refresh}H`,
    ...(events.length === 0 ? COPENHAGEN : []),
    ...events.flatMap((event) => [
      'BEGIN:VEVENT',
      `UID:${event.uid}`,
      `DTSTAMP:${moment('date' in event ? at : event.changedAt)}`,
      ...timesOf(event),
      `SUMMARY:${escape(event.title)}`,
      `DESCRIPTION:${escape(event.description)}`,
      `URL:${event.url}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

function timesOf(event: CalendarEvent | CalendarPeriod): string[] {
  if ('date' in event)
    return [
      `DTSTART;VALUE=DATE:${compact(event.date)}`,
      `DTEND;VALUE=DATE:${compact(addDays(event.date, 1))}`,
    ]
  return [
    `DTSTART:${moment(event.startsAt)}`,
    // What begins and ends in the same moment has no end in a calendar.
    ...(event.endsAt > event.startsAt ? [`DTEND:${moment(event.endsAt)}`] : []),
    `LAST-MODIFIED:${moment(event.changedAt)}`,
    `SEQUENCE:${event.sequence}`,
    `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
  ]
}

const moment = (at: Date) => at.toISOString().replace(/[-:]|\.\d+/g, '')
const compact = (day: string) => day.replaceAll('-', '')

function escape(text: string): string {
  return text
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
}

/** At most 75 octets a line, and no letter is cut in two. */
function fold(line: string): string {
  const parts: string[] = []
  let part = ''
  let size = 0
  for (const letter of line) {
    const octets = Buffer.byteLength(letter)
    // Every line but the first begins with a blank.
    if (size + octets > (parts.length === 0 ? 75 : 74)) {
      parts.push(part)
      part = ''
      size = 0
    }
    part += letter
    size += octets
  }
  return [...parts, part].join('\r\n ')
}
