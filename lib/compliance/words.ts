import { formatCount, formatDate } from '@/lib/format'
import type { CheckKind } from './checks'

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

const count = {
  weeks: (figure: number) => formatCount(figure, 'uge', 'uger'),
  days: (figure: number) => formatCount(figure, 'dag', 'dage'),
  months: (figure: number) => formatCount(figure, 'måned', 'måneder'),
}

/** What each figure of a requirement says, in the order they are read. */
const FIGURES: Partial<Record<CheckKind, Record<string, (figure: number) => string>>> = {
  stock: {
    weeks: (figure) => `numre til mindst ${count.weeks(figure)}`,
    days: (figure) => `højst ${count.days(figure)} mellem automatiske trækninger`,
  },
  manualDraw: { days: (figure) => `ingen trækning på websiden i ${count.days(figure)}` },
  https: { days: (figure) => `ingen trækning uden HTTPS i ${count.days(figure)}` },
  returnBlocked: { days: (figure) => `ingen tilbagelevering i ${count.days(figure)}` },
  confirmed: { months: (figure) => `bekræftet inden for ${count.months(figure)}` },
}

/** "Numre til mindst 26 uger, højst 14 dage mellem automatiske trækninger" */
export function thresholdWords(check: CheckKind, thresholds: Readonly<Record<string, number>>): string {
  const told = Object.entries(FIGURES[check] ?? {}).flatMap(([name, words]) =>
    thresholds[name] === undefined ? [] : [words(thresholds[name])],
  )
  const line = told.join(', ')
  return line ? line[0]!.toUpperCase() + line.slice(1) : 'Ingen'
}

/** When it must be met at the latest, where the agreement does not say. */
export function deadlineWords(months: number | null, on: string | null): string {
  if (on) return `Den ${formatDate(on)}`
  return months ? `${formatCount(months, 'måned', 'måneder')} efter ikrafttræden` : 'Straks ved ikrafttræden'
}
