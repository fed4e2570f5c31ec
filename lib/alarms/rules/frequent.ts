import type { FrequentDraws } from '../facts'
import type { Thresholds } from '../thresholds'
import { countBefore, DAY, type History } from './log-draw'
import { median, spread } from '@/lib/robust'

/** So many periods back are compared with: half a year of weeks. */
const COMPARED = 26
/** An account's own limit counts its draws of a week. */
const WEEK = 7

/**
 * Whether a laboratory has drawn more often in the days up to a draw than in periods as long before it (DR-3). Draws by
 * an account with a limit of its own are counted against that instead.
 */
export function judgeFrequency(
  history: History,
  index: number,
  ownLimit: number | null,
  { days, least, deviations, history: needed, plainLimit }: Thresholds['frequentDraws'],
): FrequentDraws | null {
  const { at, account } = history[index]!
  if (ownLimit !== null) {
    const from = countBefore(history, at.getTime() - WEEK * DAY + 1)
    const draws = history.slice(from, index + 1).filter((draw) => draw.account === account).length
    return draws > ownLimit ? { draws, days: WEEK, limit: ownLimit, usual: null, basis: 'account' } : null
  }
  const end = at.getTime() - days * DAY + 1
  let to = countBefore(history, end)
  const draws = index + 1 - to
  if (draws < least) return null
  const began = history[0]!.at.getTime()
  const before: number[] = []
  for (let n = 1; n <= COMPARED && end - n * days * DAY >= began; n += 1) {
    const from = countBefore(history, end - n * days * DAY)
    before.push(to - from)
    to = from
  }
  if (before.length < needed)
    return draws > plainLimit ? { draws, days, limit: plainLimit, usual: null, basis: 'plain' } : null
  const usual = median(before)
  // Draws that come by chance vary by the root of their number, also where the weeks so far were alike.
  const varies = Math.max(spread(before, usual), Math.sqrt(Math.max(usual, 1)))
  const limit = Math.max(least - 1, Math.floor(usual + deviations * varies))
  return draws > limit ? { draws, days, limit, usual, basis: 'history' } : null
}
