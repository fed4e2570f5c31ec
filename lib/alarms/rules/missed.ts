import { isoDate } from '@/lib/format'
import type { MissedDraw } from '../facts'
import type { Thresholds } from '../thresholds'
import type { History } from './log-draw'
import { afterOrdinaryDays, ordinaryDays } from './rest-days'
import { median, spread } from '@/lib/robust'

/** So many intervals back are compared with. */
export const COMPARED = 52
/** Where they are too few to say how much they vary, the longest so far may be so many times as long. */
const LONGEST_TIMES = 3

export interface Lateness extends MissedDraw {
  /** Which miss it is, doubling: 1 when the first is late, 2 when two are, 4 when four are; 0 while nothing is. */
  missed: number
}

/** Within so many days of a draw the next is never late, whatever the history says. */
export const neverLateWithin = ({
  graceDays,
  plainDays,
}: Pick<Thresholds['missedDraw'], 'graceDays' | 'plainDays'>): number => Math.min(graceDays, plainDays)

/**
 * When the draw after the last is late, and by how much it is on a day (DR-3): the usual interval and its spread, in days
 * that are no holidays. `days` are those on which was drawn, the newest first. Null where nothing was.
 */
export function judgeRhythm(
  days: readonly string[],
  today: string,
  thresholds: Thresholds['missedDraw'],
): Lateness | null {
  const lastOn = days[0]
  if (lastOn === undefined) return null
  const intervals: number[] = []
  for (let n = 1; n < days.length && n <= COMPARED; n += 1)
    intervals.push(Math.max(1, ordinaryDays(days[n]!, days[n - 1]!, thresholds)))
  const enough = intervals.length >= thresholds.history
  const usual = enough ? median(intervals) : null
  const allowed =
    usual === null
      ? Math.max(thresholds.plainDays, ...intervals.map((days) => days * LONGEST_TIMES))
      : usual +
        Math.max(
          thresholds.graceDays,
          Math.min(thresholds.deviations * spread(intervals, usual), thresholds.mostDays),
        )
  const waited = ordinaryDays(lastOn, today, thresholds)
  const after = (count: number) => afterOrdinaryDays(lastOn, Math.ceil(count), thresholds)
  return {
    lastOn,
    expectedOn: after(usual ?? thresholds.plainDays),
    lateAfter: after(allowed),
    usual,
    intervals: intervals.length,
    basis: enough ? 'history' : 'plain',
    missed: waited > Math.ceil(allowed) ? 2 ** Math.floor(Math.log2(Math.max(1, waited / allowed))) : 0,
  }
}

/** The days of a history's rhythm, the newest first; what is drawn for paper forms is no part of it. */
export function rhythmDays(history: History): string[] {
  const days = history.filter(({ purpose }) => purpose === 'ordinary').map(({ at }) => isoDate(at))
  return days.filter((day, index) => day !== days[index - 1]).reverse()
}
