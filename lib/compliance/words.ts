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
