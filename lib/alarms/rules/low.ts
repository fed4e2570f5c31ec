import type { LowStock } from '../facts'
import type { Thresholds } from '../thresholds'

/** What is known of a laboratory's stock; days are yyyy-mm-dd. */
export interface KnownStock {
  /** The day on which it is likeliest to be used up. */
  emptyOn: string
  estimated: boolean
}

/** How low: the limit, half of it, a quarter…, each of which is news. */
export interface Lowness extends LowStock {
  level: number
  critical: boolean
}

const weeksTo = (from: string, to: string) =>
  Math.max(0, (Date.parse(to) - Date.parse(from)) / (7 * 86_400_000))

/** Whether a stock is below the limit on a day, by what is likeliest (DR-3). */
export function judgeLevel(
  { emptyOn, estimated }: KnownStock,
  today: string,
  { weeks: limit, criticalWeeks }: Thresholds['lowStock'],
): Lowness | null {
  const weeks = weeksTo(today, emptyOn)
  if (weeks >= limit) return null
  const level = Math.min(4, Math.floor(Math.log2(limit / Math.max(weeks, limit / 16))))
  const rounded = Math.round(weeks * 10) / 10
  return { weeks: rounded, limit, emptyOn, estimated, level, critical: weeks < criticalWeeks }
}
