import type { Tx } from '@/lib/db/client'
import { fromDay } from '@/lib/text/days'
import type { RuleInForce } from './finding'
import type { AlarmKind } from './kinds'
import { THRESHOLDS, type Thresholds } from './thresholds'

/** A rule as it holds on a day, with its figures. */
export interface HeldRule<K extends AlarmKind> extends RuleInForce {
  thresholds: Thresholds[K]
}

/** What holds of a kind on a day (yyyy-mm-dd); null where it is switched off or not yet thought of. */
export type RulesOn = <K extends AlarmKind>(kind: K, day: string) => HeldRule<K> | null

/** Every rule with the day it holds from: some dozens, so that a draw is judged by the rule of its own day. */
export async function readRules(tx: Tx): Promise<RulesOn> {
  const rows = await tx.alarmRule.findMany({ orderBy: { validFrom: 'desc' } })
  const rules = rows.map(({ id, kind, mode, severity, validFrom, thresholds }) => ({
    id,
    kind,
    mode,
    severity,
    from: fromDay(validFrom),
    thresholds: thresholdsOf(kind, thresholds),
  }))
  return <K extends AlarmKind>(kind: K, day: string) => {
    const rule = rules.find((one) => one.kind === kind && one.from <= day)
    if (!rule || rule.mode === 'off') return null
    const { id, mode, severity } = rule
    return { id, mode, severity, thresholds: rule.thresholds as Thresholds[K] }
  }
}

/** A rule's figures as they are stored. */
export function thresholdsOf<K extends AlarmKind>(kind: K, stored: unknown): Thresholds[K] {
  return THRESHOLDS[kind].parse(stored) as Thresholds[K]
}
