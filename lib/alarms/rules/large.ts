import type { LargeDraw } from '../facts'
import type { Thresholds } from '../thresholds'
import { DAY, type History } from './log-draw'
import { median, spread } from '@/lib/robust'

/** So many draws back are compared with: two years of a fortnightly rhythm. */
const COMPARED = 52
/** A draw may make up for at most so many that did not come: half a year's. */
const MOST_MADE_UP = 13

/**
 * Whether a draw is larger than its laboratory's draws for the same purpose usually are (DR-3): by ratio and by their
 * own spread, on a scale of ratios, and allowing that it makes up for draws that did not come. The account's own limit
 * comes first; a laboratory with too short a history has the plain limit, so that its first draw, of half a year's
 * numbers, is no outlier.
 */
export function judgeSize(
  history: History,
  index: number,
  ownLimit: number | null,
  { times, alwaysTimes, deviations, history: needed, plainLimit }: Thresholds['largeDraw'],
): LargeDraw | null {
  const { count, purpose, at } = history[index]!
  if (ownLimit !== null) return above(count, ownLimit, 'account')
  const counts: number[] = []
  const gaps: number[] = []
  let later = at.getTime()
  for (let n = index - 1; n >= 0 && counts.length < COMPARED; n -= 1) {
    const draw = history[n]!
    if (draw.purpose !== purpose || draw.count <= 0) continue
    counts.push(Math.log(draw.count))
    gaps.push((later - draw.at.getTime()) / DAY)
    later = draw.at.getTime()
  }
  if (counts.length < needed) return above(count, plainLimit, 'plain')
  const usual = median(counts)
  if (Math.log(count) <= usual + Math.log(times)) return null
  const unusual = Math.exp(deviations * spread(counts, usual))
  const ratio = Math.min(Math.max(times, unusual), Math.max(times, alwaysTimes))
  const limit = Math.round(Math.exp(usual) * ratio * madeUp(gaps))
  if (count <= limit) return null
  return {
    count,
    limit,
    usual: Math.round(Math.exp(usual)),
    draws: counts.length,
    basis: 'history',
  }
}

function above(count: number, limit: number, basis: 'account' | 'plain'): LargeDraw | null {
  return count > limit ? { count, limit, usual: null, draws: 0, basis } : null
}

/** How many usual times of waiting went before the draw, where it came later than it usually does. */
function madeUp([gap, ...before]: readonly number[]): number {
  const usual = median(before)
  return Math.min(Math.max(1, gap! / Math.max(1, usual + 2 * spread(before, usual))), MOST_MADE_UP)
}
