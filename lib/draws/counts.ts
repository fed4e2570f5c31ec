import type { LineResult } from './import-lines'

/** How a call or a file went, in figures; kept with its batch. */
export interface Counts {
  received: number
  accepted: number
  unchanged: number
  quarantined: number
  /** Accepted lines whose numbers somebody else holds at the same time. */
  overlapping: number
}

export const NOTHING: Counts = { received: 0, accepted: 0, unchanged: 0, quarantined: 0, overlapping: 0 }

export function countResults(results: readonly LineResult[]): Counts {
  const counts = { ...NOTHING, received: results.length }
  for (const { result, overlaps } of results) {
    counts[result] += 1
    if (overlaps.length > 0) counts.overlapping += 1
  }
  return counts
}

export function addCounts(a: Counts, b: Counts): Counts {
  return {
    received: a.received + b.received,
    accepted: a.accepted + b.accepted,
    unchanged: a.unchanged + b.unchanged,
    quarantined: a.quarantined + b.quarantined,
    overlapping: a.overlapping + b.overlapping,
  }
}
