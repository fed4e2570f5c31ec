import { estimateUse, SEASONS, type StockDay } from './use'

/** Numbers at the end of a day, from which on the reckoning goes. */
export interface Base {
  on: number
  numbers: number
}

/** Numbers used a week at the time of a day. */
export type UseAt = (day: number) => number

/** Numbers in stock at the end of a day; `emptySince`: nothing was left from that day on. */
export interface Level {
  numbers: number
  emptySince: number | null
}

/**
 * What is in stock at the end of each of these days (ascending): the base, and what was drawn and given back since, less what
 * was used. What is not there cannot be used, so it is never below 0.
 */
export function levelsOn(
  at: readonly number[],
  base: Base,
  days: readonly StockDay[],
  useAt: UseAt,
): (Level | null)[] {
  let now = base.on
  let numbers = base.numbers
  let emptySince: number | null = null
  let next = days.findIndex(({ day }) => day > base.on)
  if (next < 0) next = days.length
  const use = (until: number) => {
    const used = ((until - now) * useAt(until)) / 7
    if (used >= numbers && until > now) {
      emptySince ??= now + Math.floor((numbers / used) * (until - now))
      numbers = 0
    } else numbers -= used
    now = until
  }
  return at.map((day) => {
    if (day < base.on) return null
    for (; next < days.length && days[next]!.day <= day; next += 1) {
      const one = days[next]!
      use(one.day)
      numbers = Math.max(0, numbers + one.drawn - one.returned)
      if (numbers > 0) emptySince = null
    }
    use(day)
    return { numbers, emptySince }
  })
}

/**
 * The use of the time, where it is estimated: each year back from the newest draw by the draws of that year, so that old years are not
 * reckoned with what is used now. `lean` between -1 and 1 goes from the low end of each estimate to the high one.
 */
export function estimatedUse(
  intervals: Parameters<typeof estimateUse>[0],
  until: number,
  newest: { weekly: number; low: number; high: number },
): (lean: number) => UseAt {
  const years = new Map<number, typeof newest>()
  const ofYear = (day: number) => {
    const year = Math.max(0, Math.floor((until - day) / SEASONS))
    const found = years.get(year) ?? estimateUse(intervals, until - year * SEASONS) ?? newest
    years.set(year, found)
    return found
  }
  return (lean) => (day) => {
    const { weekly, low, high } = ofYear(day)
    return weekly + (lean < 0 ? lean * (weekly - low) : lean * (high - weekly))
  }
}
