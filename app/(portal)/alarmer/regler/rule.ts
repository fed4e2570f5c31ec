import { notFound } from 'next/navigation'
import { ALARM_KINDS, type AlarmKind } from '@/lib/alarms/kinds'
import { describeThresholds, RULE_SLUGS } from '@/lib/alarms/rule-words'
import { ALARM_KIND_WORDS } from '@/lib/alarms/words'
import { formatDate, formatNumber } from '@/lib/format'

export const LIST = '/alarmer/regler'
export const ROOT_TRAIL = [{ label: 'Alarmer', href: '/alarmer' }]

/** The page of a rule. */
export const ruleHref = (kind: AlarmKind) => `${LIST}/${RULE_SLUGS[kind]}`

/** The way to the pages of a rule. */
export const ruleTrail = (kind: AlarmKind) => [
  ...ROOT_TRAIL,
  { label: 'Regler', href: LIST },
  { label: ALARM_KIND_WORDS[kind], href: ruleHref(kind) },
]

export interface RuleParams {
  params: Promise<{ art: string }>
}

/** The rule that an address names; what is no rule is not there. */
export async function kindAt({ params }: RuleParams): Promise<AlarmKind> {
  const { art } = await params
  return ALARM_KINDS.find((kind) => RULE_SLUGS[kind] === art) ?? notFound()
}

const WRITTEN = { number: (value: number) => formatNumber(value), day: formatDate }

/** A rule's figures with their units, as facts. */
export const figuresOf = (kind: AlarmKind, thresholds: Record<string, unknown>) =>
  describeThresholds(kind, thresholds, WRITTEN)

/** The same in a line. */
export function figuresText(kind: AlarmKind, thresholds: Record<string, unknown>): string {
  const figures = figuresOf(kind, thresholds)
  return figures.map(({ term, value }) => `${term}: ${value}`).join(' · ') || 'Reglen har ingen grænser'
}
