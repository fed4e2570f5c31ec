import { fromCivil, isCalendarDate } from './copenhagen'

export const MONTHS = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
] as const

const ISO_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/
const NUMERIC_DATE = /^(\d{1,2})\s*[.\-/]\s*(\d{1,2})\s*[.\-/ ]\s*(\d{4})$/
const NAMED_DATE = /^(?:den\s+)?(\d{1,2})\.?\s*([a-zæøå]{3,9})\.?\s+(\d{4})$/i

function monthByName(name: string): number {
  const wanted = name.toLowerCase()
  return MONTHS.findIndex((month) => month === wanted || month.slice(0, 3) === wanted) + 1
}

function calendarParts(text: string): [number, number, number] | undefined {
  const iso = ISO_DATE.exec(text)
  if (iso) return [Number(iso[1]), Number(iso[2]), Number(iso[3])]
  const numeric = NUMERIC_DATE.exec(text)
  if (numeric) return [Number(numeric[3]), Number(numeric[2]), Number(numeric[1])]
  const named = NAMED_DATE.exec(text)
  if (named) return [Number(named[3]), monthByName(named[2] ?? ''), Number(named[1])]
  return undefined
}

/**
 * Reads a date as Danes write it ("3.11.2026", "03-11-2026", "3/11 2026", "3. november 2026") or as yyyy-mm-dd, and
 * returns yyyy-mm-dd; undefined when it is no date. Eight digits in a row and two-digit years are refused,
 * because both can be read as two different dates.
 */
export function parseDanishDate(text: string): string | undefined {
  const parts = text.length <= 80 ? calendarParts(text.trim()) : undefined
  if (!parts || !isCalendarDate(...parts)) return undefined
  const [year, month, day] = parts
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

const DATE_TIME =
  /^(.+?)(?:[tT](?=\d)|\s*,?\s+(?:kl\.?\s*)?)(\d{1,2})[.:](\d{2})(?:[.:](\d{2})(?:[.,](\d{1,9}))?)?\s*(z|[+-]\d{2}(?::?\d{2})?)?(\[Europe\/Copenhagen\])?$/i

function offsetMinutes(zone: string): number | undefined {
  if (zone === 'z' || zone === 'Z') return 0
  const hours = Number(zone.slice(1, 3))
  const minutes = Number(zone.slice(3).replace(':', '') || 0)
  if (hours > 14 || minutes > 59) return undefined
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}

/**
 * Reads a date with a time of day: "03-11-2026 14.05", "3.11.2026 kl. 14:05:09", or ISO 8601 with Z, an offset or
 * nothing. Without an offset the time is Copenhagen's; in spring's missing hour it moves one hour forward, in
 * autumn's double hour it is the first one. Fractions below a millisecond are cut. Undefined when unreadable.
 */
export function parseDanishDateTime(text: string): Date | undefined {
  const match = text.length <= 80 ? DATE_TIME.exec(text.trim()) : null
  if (!match) return undefined
  const parts = calendarParts((match[1] ?? '').trim())
  if (!parts || !isCalendarDate(...parts)) return undefined
  const [year, month, day] = parts
  const hour = Number(match[2])
  const minute = Number(match[3])
  const second = Number(match[4] ?? 0)
  if (hour > 23 || minute > 59 || second > 59) return undefined
  const millisecond = Number((match[5] ?? '').slice(0, 3).padEnd(3, '0'))
  const zone = match[6]
  if (zone === undefined) return fromCivil({ year, month, day, hour, minute, second, millisecond })
  const offset = offsetMinutes(zone)
  if (offset === undefined) return undefined
  return new Date(Date.UTC(year, month - 1, day, hour, minute - offset, second, millisecond))
}
