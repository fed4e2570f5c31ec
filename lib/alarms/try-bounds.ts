import type { AlarmKind } from './kinds'

/** So long a time can a rule be tried on: three years, and some days to spare. */
export const MOST_DAYS = 1_100
/** So many lines that show by themselves what they are, are judged while somebody waits: some seconds (npm run bench -- try). */
export const MOST_LINES = 100_000
/** So many draws are held against the history of their laboratory: within half a minute. */
export const MOST_DRAWS = 1_000_000

/** How many lines a rule of the kind can be tried on at once; null where only the time counts. */
export function mostTried(kind: AlarmKind): number | null {
  if (kind === 'missedDraw' || kind === 'lowStock') return null
  return kind === 'largeDraw' || kind === 'frequentDraws' ? MOST_DRAWS : MOST_LINES
}
