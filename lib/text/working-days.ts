import Holidays from 'date-holidays'
import { isoDate } from '../format'

const calendar = new Holidays('DK', { languages: ['da'] })
const DAY = 86_400_000

const byYear = new Map<string, ReadonlyMap<string, string>>()

function holidaysOf(year: string): ReadonlyMap<string, string> {
  const known = byYear.get(year)
  if (known) return known
  const days = calendar
    .getHolidays(Number(year))
    .filter((holiday) => holiday.type === 'public')
    .map((holiday): [string, string] => [holiday.date.slice(0, 10), holiday.name])
  const found = new Map(days)
  byYear.set(year, found)
  return found
}

const asDate = (day: Date | string) => (day instanceof Date ? isoDate(day) : day)
const moved = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)

/** 1 = Monday … 7 = Sunday. */
function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

/** The Danish name of a public holiday, or undefined. Store bededag is one until 2023 only. */
export function holidayName(day: Date | string): string | undefined {
  const date = asDate(day)
  return holidaysOf(date.slice(0, 4)).get(date)
}

/** Monday to Friday, and no public holiday. `closed` names further days off (yyyy-mm-dd), such as 24 December. */
export function isWorkingDay(day: Date | string, closed: readonly string[] = []): boolean {
  const date = asDate(day)
  return weekday(date) <= 5 && holidayName(date) === undefined && !closed.includes(date)
}

/**
 * The working day `count` working days after (before, when negative) a day, as yyyy-mm-dd. Zero gives the day
 * itself, or the next working day when it is none.
 */
export function addWorkingDays(day: Date | string, count: number, closed: readonly string[] = []): string {
  const step = count < 0 ? -1 : 1
  let date = asDate(day)
  let left = Math.abs(count)
  while (left > 0 || !isWorkingDay(date, closed)) {
    date = moved(date, step)
    if (left > 0 && isWorkingDay(date, closed)) left -= 1
  }
  return date
}

/** Opening hours on working days, as "HH.MM" or "HH", for example { opens: '8', closes: '16' }. */
export interface OfficeHours {
  opens: string
  closes: string
}

const WEEKDAYS = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'] as const

/**
 * What a person who wants to call reads today: "Åbent i dag kl. 8–16", or why it is closed and when it opens:
 * "Lukket i dag (Langfredag). Åbner tirsdag kl. 8".
 */
export function officeHoursText(now: Date, hours: OfficeHours, closed: readonly string[] = []): string {
  const today = isoDate(now)
  if (isWorkingDay(today, closed)) return `Åbent i dag kl.\u00a0${hours.opens}–${hours.closes}`
  const reason = holidayName(today)
  const next = addWorkingDays(today, 1, closed)
  const opens = `Åbner ${WEEKDAYS[weekday(next) - 1]} kl.\u00a0${hours.opens}`
  return `Lukket i dag${reason ? ` (${reason})` : ''}. ${opens}`
}
