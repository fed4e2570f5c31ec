/**
 * What each kind of finding is told with, kept as data: the text is made from it (lib/alarms/text.ts) and may change.
 * Days are yyyy-mm-dd, counts are numbers, times ISO 8601.
 */

/** What a draw was held against: its own history, a plain limit where that is too short, or the account's own limit. */
export type Basis = 'history' | 'plain' | 'account'

export interface LargeDraw {
  count: number
  /** What was the most that is usual; a larger one is found. */
  limit: number
  /** The median of the draws before, and how many they are; null where they were too few. */
  usual: number | null
  draws: number
  basis: Basis
}

export interface FrequentDraws {
  /** Draws within so many days. */
  draws: number
  days: number
  limit: number
  /** The median number in as many days. */
  usual: number | null
  basis: Basis
}

export interface MissedDraw {
  /** The day of the last draw, and when the next was expected. */
  lastOn: string
  expectedOn: string
  /** The last day on which it would not have been late. */
  lateAfter: string
  /** Days between draws, by the median. */
  usual: number | null
  intervals: number
  basis: Basis
}

export interface LowStock {
  /** Weeks in stock, to a tenth. */
  weeks: number
  limit: number
  emptyOn: string
  /** Declared by the vendor, or estimated from draws. */
  estimated: boolean
}

export interface ManualDraw {
  count: number
  /** The last day it was allowed. */
  until: string
  basis: 'account' | 'rule'
}

export interface HttpDraw {
  /** The first day of HTTPS only. */
  from: string
  basis: 'account' | 'rule'
}

export interface AttemptedReturn {
  count: number
  outcome: 'done' | 'refused'
}

export interface Overlap {
  /** The outermost numbers that both draws have, as the log writes them, and the other draw's id. */
  first: string
  last: string
  numbers: number
  otherDrawId: string
  /** Whether both draws are the laboratory's own; otherwise who the other is, is not the vendor's business. */
  own: boolean
}

export interface UnknownAccount {
  account: string
  /** What the register says of it; null: it is not there. */
  state: 'requested' | 'declined' | 'suspended' | 'closed' | null
  /** The day from which it is so. */
  since: string | null
}

export interface AlarmFacts {
  largeDraw: LargeDraw
  frequentDraws: FrequentDraws
  missedDraw: MissedDraw
  lowStock: LowStock
  manualDraw: ManualDraw
  http: HttpDraw
  attemptedReturn: AttemptedReturn
  overlap: Overlap
  unknownAccount: UnknownAccount
}
