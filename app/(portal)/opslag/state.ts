import type { LookUp } from '@/lib/numbers/look-up'

/** What stays of an answer when the next one comes. */
export type EarlierAnswer = Pick<LookUp, 'number' | 'tone' | 'headline' | 'known'>

/** What stands on the look-up page: the latest answer or what hindered it, and the answers before it. */
export interface LookUpState {
  latest: LookUp | { message: string; signedOut?: boolean } | null
  earlier: EarlierAnswer[]
}

export const NOTHING_YET: LookUpState = { latest: null, earlier: [] }
