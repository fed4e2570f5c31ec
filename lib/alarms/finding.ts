import type { AlarmFacts } from './facts'
import type { AlarmKind, AlarmRuleMode, AlarmSeverity } from './kinds'
import type { About } from './subject'

/** What holds for a kind on a day, as far as raising is concerned. */
export interface RuleInForce {
  id: string
  mode: Exclude<AlarmRuleMode, 'off'>
  severity: AlarmSeverity
}

interface Found<K extends AlarmKind> extends About {
  kind: K
  rule: RuleInForce
  /** Where it is more serious than the rule says. */
  severity?: AlarmSeverity
  facts: AlarmFacts[K]
  /** When it happened: the time of the draw, or when the clock found it. */
  at: Date
}

/** Something a rule found: in a draw, or by the clock with a mark by which the same is known again. */
export type Finding = {
  [K in AlarmKind]: Found<K> & ({ drawId: bigint; mark?: never } | { mark: string; drawId?: never })
}[AlarmKind]
