import { holidayName } from '@/lib/text/working-days'
import { addDays } from '@/lib/text/days'

const DAY = 86_400_000

/** The first and the last week of the year in which the country is on holiday; the same figures for none: 0 and 0. */
export interface SummerWeeks {
  summerFrom: number
  summerTo: number
}

const years = new Map<string, Uint16Array>()

/**
 * Days after `from` until and with `to` (yyyy-mm-dd) on which no laboratory is expected to draw: public holidays, the
 * days between Christmas and New Year, and the weeks of the summer holiday. Weekends are ordinary days of a rhythm.
 */
export function restDays(from: string, to: string, summer: SummerWeeks): number {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  let rests = 0
  for (let year = first; year <= last; year += 1) {
    const through = restsThrough(year, summer)
    rests += through[year === last ? dayOfYear(to) : through.length - 1]!
    if (year === first) rests -= through[dayOfYear(from)]!
  }
  return rests
}

/** The day on which so many ordinary days have gone since `from`, and with them the rest days between. */
export function afterOrdinaryDays(from: string, days: number, summer: SummerWeeks): string {
  let to = addDays(from, days)
  for (;;) {
    const later = addDays(from, days + restDays(from, to, summer))
    if (later === to) return to
    to = later
  }
}

/** Days between two days of which none is a rest day. */
export function ordinaryDays(from: string, to: string, summer: SummerWeeks): number {
  return (Date.parse(to) - Date.parse(from)) / DAY - restDays(from, to, summer)
}

/** Rest days of a year until and with its day n; the first day is 0. */
function restsThrough(year: number, summer: SummerWeeks): Uint16Array {
  const key = `${year} ${summer.summerFrom} ${summer.summerTo}`
  const known = years.get(key)
  if (known) return known
  const length = dayOfYear(`${year}-12-31`) + 1
  const through = new Uint16Array(length)
  for (let day = addDays(`${year}-01-01`, 0), n = 0; n < length; day = addDays(day, 1), n += 1)
    through[n] = (through[n - 1] ?? 0) + (isRest(day, summer) ? 1 : 0)
  years.set(key, through)
  return through
}

function isRest(day: string, { summerFrom, summerTo }: SummerWeeks): boolean {
  const week = weekOf(day)
  return holidayName(day) !== undefined || day.slice(5) >= '12-24' || (week >= summerFrom && week <= summerTo)
}

/** The week by ISO 8601: that of its Thursday. */
function weekOf(day: string): number {
  const weekday = new Date(Date.parse(day)).getUTCDay() || 7
  const thursday = addDays(day, 4 - weekday)
  return Math.floor(dayOfYear(thursday) / 7) + 1
}

function dayOfYear(day: string): number {
  return (Date.parse(day) - Date.parse(`${day.slice(0, 4)}-01-01`)) / DAY
}
