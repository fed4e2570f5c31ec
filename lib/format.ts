import { toCivil } from './text/copenhagen'
import { MONTHS } from './text/danish-dates'

export { parseDanishDate, parseDanishDateTime } from './text/danish-dates'

/** A point in time, or a calendar date as yyyy-mm-dd (which belongs to no time zone). */
export type Moment = Date | string

const NBSP = '\u00a0'
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/

function civil(moment: Moment) {
  if (moment instanceof Date) return toCivil(moment)
  // Noon, so that a calendar date is the same day in Copenhagen.
  return toCivil(new Date(ISO_DATE.test(moment) ? `${moment}T12:00:00Z` : moment))
}

const two = (value: number) => String(value).padStart(2, '0')

/** "21. november 2026", Copenhagen's date. */
export function formatDate(moment: Moment): string {
  const { day, month, year } = civil(moment)
  return `${day}.${NBSP}${MONTHS[month - 1]} ${year}`
}

/** "kl. 14.05", Copenhagen's time. */
export function formatTime(moment: Moment): string {
  const { hour, minute } = civil(moment)
  return `kl.${NBSP}${two(hour)}.${two(minute)}`
}

/** "21. november 2026 kl. 14.05". */
export function formatDateTime(moment: Moment): string {
  return `${formatDate(moment)} ${formatTime(moment)}`
}

/** "21.11.2026 14.05" for tables: always the same width, and never broken over two lines. */
export function formatShort(moment: Moment): string {
  const { hour, minute } = civil(moment)
  return `${formatShortDate(moment)}${NBSP}${two(hour)}.${two(minute)}`
}

/** "21.11.2026" for tables. */
export function formatShortDate(moment: Moment): string {
  const { day, month, year } = civil(moment)
  return `${two(day)}.${two(month)}.${year}`
}

/** The calendar date in Copenhagen at an instant, as yyyy-mm-dd. */
export function isoDate(instant: Date): string {
  const { day, month, year } = toCivil(instant)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

/** The minute in Copenhagen at an instant as files have it, which Excel reads as a moment: "2026-11-21 14:05". */
export function isoMinute(instant: Date): string {
  const { hour, minute } = toCivil(instant)
  return `${isoDate(instant)} ${two(hour)}:${two(minute)}`
}

const dayNumber = (moment: Date) => Date.parse(`${isoDate(moment)}T00:00:00Z`) / 86_400_000

/** "i dag kl. 14.05", "i går kl. 14.05", "i morgen kl. 14.05", otherwise "4. marts 2026 kl. 14.05". */
export function formatRelativeDay(instant: Date, now: Date): string {
  const days = dayNumber(instant) - dayNumber(now)
  const word = days === 0 ? 'i dag' : days === -1 ? 'i går' : days === 1 ? 'i morgen' : undefined
  return word ? `${word.replace(' ', NBSP)} ${formatTime(instant)}` : formatDateTime(instant)
}

/** "1.234.567", or "26,4" with `decimals`. Exact for a bigint of any size. */
export function formatNumber(value: number | bigint, decimals = 0): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('Not a finite number')
  const plain = typeof value === 'bigint' ? String(value) : plainNumber(value, decimals)
  const negative = plain.startsWith('-')
  const [whole = '0', fraction] = (negative ? plain.slice(1) : plain).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.')
  const shown = fraction ? `${grouped},${fraction}` : grouped
  return negative && /[1-9]/.test(shown) ? `-${shown}` : shown
}

function plainNumber(value: number, decimals: number): string {
  // toFixed writes 1e21 and more with an exponent, and rounds 1.005 down by its binary value.
  if (Math.abs(value) >= 1e21) return String(BigInt(value))
  const shifted = Number(`${value}e${decimals}`)
  const rounded = Number.isFinite(shifted)
    ? Number(`${Math.round(Math.abs(shifted))}e-${decimals}`)
    : Math.abs(value)
  return (value < 0 ? -rounded : rounded).toFixed(decimals)
}

/** "1 nummer", "1.234 numre": a figure that never wraps from its unit. */
export function formatCount(count: number | bigint, singular: string, plural: string): string {
  return `${formatNumber(count)}${NBSP}${Number(count) === 1 ? singular : plural}`
}

/** "8 af 12 laboratorier", in one piece: never torn at the end of a line. */
export function formatShare(part: number, of: number, one: string, many: string): string {
  return `${formatNumber(part)}${NBSP}af${NBSP}${formatCount(of, one, many)}`
}

/** "26,4 uger": always one decimal, so that a column can be compared. */
export function formatWeeks(weeks: number): string {
  const shown = formatNumber(weeks, 1)
  return `${shown}${NBSP}${shown === '1,0' ? 'uge' : 'uger'}`
}

/** "12 34 56 74" from eight digits; anything else comes back unchanged. */
export function formatCvr(cvr: string): string {
  return /^\d{8}$/.test(cvr) ? (cvr.match(/\d{2}/g) ?? []).join(NBSP) : cvr
}
