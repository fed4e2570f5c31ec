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
