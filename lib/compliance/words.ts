import { formatCount, formatDate } from '@/lib/format'

export const STATES = ['met', 'onItsWay', 'overdue', 'exempted', 'unknown'] as const
export type ComplianceState = (typeof STATES)[number]

/** How a vendor or a laboratory stands with a requirement, as everybody reads it. */
export const STATE_WORDS: Record<ComplianceState, string> = {
  met: 'Opfyldt',
  onItsWay: 'På vej',
  overdue: 'Overskredet',
  exempted: 'Dispensation',
  unknown: 'Ukendt',
}

export const FIELD_WORDS: Record<string, string> = {
  requirementKey: 'Krav',
  until: 'Til og med',
  withdrawnWhy: 'Begrundelse for at trække tilbage',
  withdrawnAt: 'Trukket tilbage',
  clause: 'Punkt',
  appliesTo: 'Gælder',
  weeks: 'Uger, som numrene mindst skal række',
  days: 'Dage',
  months: 'Måneder',
  deadlineMonths: 'Frist i måneder, efter aftalen er trådt i kraft',
  deadlineOn: 'Frist på en dag',
}

export const SCOPE_WORDS = {
  both: 'Leverandører og laboratorier',
  vendor: 'Leverandører',
  laboratory: 'Laboratorier',
} as const

const THRESHOLD_UNITS: Record<string, readonly [one: string, many: string]> = {
  weeks: ['uge', 'uger'],
  days: ['dag', 'dage'],
  months: ['måned', 'måneder'],
}

/** "20 uger, 21 dage" */
export function thresholdWords(thresholds: Readonly<Record<string, number>>): string {
  const told = Object.entries(thresholds).map(([name, figure]) =>
    formatCount(figure, ...(THRESHOLD_UNITS[name] ?? ([name, name] as const))),
  )
  return told.join(', ') || 'Ingen'
}

/** When it must be met at the latest, where the agreement does not say. */
export function deadlineWords(months: number | null, on: string | null): string {
  if (on) return `Den ${formatDate(on)}`
  return months ? `${formatCount(months, 'måned', 'måneder')} efter ikrafttræden` : 'Straks ved ikrafttræden'
}
