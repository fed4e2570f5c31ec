/**
 * Danish civil time by arithmetic instead of Intl: the same answer whatever the process's TZ and ICU data,
 * and fast enough for one call per line of the draw log.
 */

const HOUR = 3_600_000

export interface CivilTime {
  year: number
  /** 1–12 */
  month: number
  day: number
  hour: number
  minute: number
  second: number
  millisecond: number
}

function lastSundayAtOne(year: number, month: number): number {
  const lastDay = new Date(Date.UTC(year, month, 0, 1))
  return lastDay.getTime() - lastDay.getUTCDay() * 24 * HOUR
}

const summers = new Map<number, readonly [number, number] | undefined>()

function summerOf(year: number): readonly [number, number] | undefined {
  if (summers.has(year)) return summers.get(year)
  // Summer time came to Denmark in 1980 and ended in September until 1995.
  const summer =
    year < 1981
      ? undefined
      : ([lastSundayAtOne(year, 3), lastSundayAtOne(year, year < 1996 ? 9 : 10)] as const)
  summers.set(year, summer)
  return summer
}

function offsetAt(instant: number): number {
  const summer = summerOf(new Date(instant).getUTCFullYear())
  return summer && instant >= summer[0] && instant < summer[1] ? 2 * HOUR : HOUR
}

/** The wall clock in Copenhagen at an instant. Exact from 1981 on. */
export function toCivil(instant: Date): CivilTime {
  const time = instant.getTime()
  if (Number.isNaN(time)) throw new RangeError('Not a point in time')
  const local = new Date(time + offsetAt(time))
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    millisecond: local.getUTCMilliseconds(),
  }
}

/**
 * The instant of a wall-clock time in Copenhagen. An hour that does not exist (spring) is moved forward by an
 * hour; an hour that exists twice (autumn) is the first of the two, still in summer time.
 */
export function fromCivil(civil: CivilTime): Date {
  const { year, month, day, hour, minute, second, millisecond } = civil
  const wall = Date.UTC(year, month - 1, day, hour, minute, second, millisecond)
  const asSummer = wall - 2 * HOUR
  if (offsetAt(asSummer) === 2 * HOUR) return new Date(asSummer)
  return new Date(wall - HOUR)
}

/** The instant at which a day (yyyy-mm-dd) begins in Copenhagen. */
export function startOfDay(iso: string): Date {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number)
  return fromCivil({ year, month, day, hour: 0, minute: 0, second: 0, millisecond: 0 })
}

/** True for a date that exists in the calendar between 1900 and 2199. */
export function isCalendarDate(year: number, month: number, day: number): boolean {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return false
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}
