import { median, spread } from '@/lib/robust'

/** What a laboratory uses, as its draws say (DR-2). Days are whole numbers: days since 1970. Pure. */

/** What was drawn and given back on one day. */
export interface StockDay {
  day: number
  drawn: number
  returned: number
}

/** What was drawn from one day until another, where it replaces what was used meanwhile. */
interface Interval {
  to: number
  weekly: number
}

/** Numbers a week, and between which the true figure lies about 19 times of 20; from so many intervals. */
export interface Estimate {
  weekly: number
  low: number
  high: number
  intervals: number
}

/** Fewer intervals say too little. */
export const LEAST_INTERVALS = 4
/** A year has every season once. */
export const SEASONS = 364
/** Draws nearer than this are one: what people add of their own, and a rhythm of days. */
const SHORTEST = 10
/** No estimate is surer than this share of itself, however alike the draws are. */
const SUREST = 0.02

/** The intervals between draws after a beginning; what is drawn on the day that ends one replaces what was used in it. */
export function intervalsOf(days: readonly StockDay[], begin: number): Interval[] {
  const intervals: Interval[] = []
  let from = begin
  let net = 0
  for (const { day, drawn, returned } of days) {
    if (day <= begin) continue
    net += drawn - returned
    if (drawn === 0 || day - from < SHORTEST) continue
    intervals.push({ to: day, weekly: (Math.max(0, net) * 7) / (day - from) })
    from = day
    net = 0
  }
  return intervals
}

/** The median of those (ascending) that end in the year until a day, so that an outlier moves it little; null where too few. */
export function estimateUse(intervals: readonly Interval[], until: number): Estimate | null {
  const end = intervals.findLastIndex(({ to }) => to <= until)
  const begin = intervals.findLastIndex(({ to }) => to <= until - SEASONS)
  const rates = intervals.slice(begin + 1, end + 1).map(({ weekly }) => weekly)
  if (rates.length < LEAST_INTERVALS) return null
  const weekly = median(rates)
  if (weekly <= 0) return null
  const margin = Math.max(SUREST * weekly, (2 * 1.2533 * spread(rates, weekly)) / Math.sqrt(rates.length))
  return {
    weekly,
    low: Math.max(weekly / 2, weekly - margin),
    high: weekly + margin,
    intervals: rates.length,
  }
}
