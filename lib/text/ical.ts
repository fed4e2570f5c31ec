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
  cancelled: boolean
}

/** A calendar as RFC 5545 has it. Moments are written in UTC, so no time zone is needed. */
export function writeCalendar(
  name: string,
  at: Date,
  events: readonly (CalendarEvent | CalendarPeriod)[],
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//MedCom//NPN-portalen//DA',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escape(name)}`,
    `NAME:${escape(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
    'X-PUBLISHED-TTL:PT12H',
    ...events.flatMap((event) => [
      'BEGIN:VEVENT',
      `UID:${event.uid}`,
      `DTSTAMP:${moment(at)}`,
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
