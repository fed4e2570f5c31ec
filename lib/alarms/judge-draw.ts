import { isoDate } from '@/lib/format'
import type { Finding } from './finding'
import type { AlarmFacts } from './facts'
import type { AlarmKind } from './kinds'
import { judgeFrequency } from './rules/frequent'
import { judgeSize } from './rules/large'
import type { History, LogDraw } from './rules/log-draw'
import { judgeAccount, judgeManual, judgeReturn, judgeTransport, type AccountPolicy } from './rules/plain'
import type { HeldRule, RulesOn } from './rules-on'

/** What a line is judged with: the account it names, and its place in its laboratory's history where it is a done draw. */
export interface Case {
  draw: LogDraw
  account: AccountPolicy | null
  /** Whether there is a register that an account could stand in. */
  registered: boolean
  past: { history: History; index: number } | null
}

/** The kinds that a line of the log alone can show. */
export const OF_A_DRAW = [
  'unknownAccount',
  'manualDraw',
  'http',
  'attemptedReturn',
  'largeDraw',
  'frequentDraws',
] as const satisfies readonly AlarmKind[]
export type OfADraw = (typeof OF_A_DRAW)[number]

type Judge = { [K in OfADraw]: (one: Case, rule: HeldRule<K>) => AlarmFacts[K] | null }

const JUDGE: Judge = {
  unknownAccount: ({ draw, account, registered }) => (registered ? judgeAccount(draw, account) : null),
  manualDraw: ({ draw, account }, { thresholds }) => judgeManual(draw, account, thresholds),
  http: ({ draw, account }, { thresholds }) => judgeTransport(draw, account, thresholds),
  attemptedReturn: ({ draw, account }) => judgeReturn(draw, account),
  largeDraw: ({ past, account }, { thresholds }) =>
    past && judgeSize(past.history, past.index, account?.largestDraw ?? null, thresholds),
  frequentDraws: ({ past, account }, { thresholds }) =>
    past && judgeFrequency(past.history, past.index, account?.drawsPerWeek ?? null, thresholds),
}

/** What the rules of its day find in one line of the log (DR-3), for these kinds. Pure: the same for new draws and old. */
export function judgeDraw(one: Case, rulesOn: RulesOn, kinds: readonly OfADraw[] = OF_A_DRAW): Finding[] {
  const { id: drawId, laboratoryId, vendorId, account, at } = one.draw
  const day = isoDate(at)
  return kinds.flatMap((kind) => {
    const rule = rulesOn(kind, day)
    const facts = rule && JUDGE[kind](one, rule as never)
    return facts ? [{ kind, rule, laboratoryId, vendorId, account, drawId, at, facts } as Finding] : []
  })
}
