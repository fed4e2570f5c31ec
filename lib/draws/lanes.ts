import type { Series } from '../numbers/rules'

/** A done draw that is about to be stored and overlaps nothing regular that is stored already. */
export interface Newcomer {
  series: Series
  at: Date
}

/**
 * Which of these draws may be regular: regular series share no number, so that one index probe finds the only one
 * that can hold a number. Where two overlap, the earlier in time stays regular. Any choice answers look-ups rightly;
 * this one does not depend on the order of the lines.
 */
export function chooseRegular<T extends Newcomer>(newcomers: readonly T[]): Set<T> {
  const inOrder = [...newcomers].sort(bySeries)
  const regular = new Set<T>()
  let kept: T | undefined
  for (const one of inOrder) {
    if (kept && reaches(kept.series, one.series)) {
      if (one.at.getTime() >= kept.at.getTime()) continue
      regular.delete(kept)
    }
    regular.add(one)
    kept = one
  }
  return regular
}

/** Whether a series that begins no later goes into the next one. */
function reaches(before: Series, next: Series): boolean {
  return before.prefix === next.prefix && before.width === next.width && next.first <= before.last
}

function bySeries({ series: a }: Newcomer, { series: b }: Newcomer): number {
  if (a.prefix !== b.prefix) return a.prefix < b.prefix ? -1 : 1
  if (a.width !== b.width) return a.width - b.width
  return a.first < b.first ? -1 : a.first > b.first ? 1 : 0
}
