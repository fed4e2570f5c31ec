import type { AlarmClosing, AlarmKind, AlarmRuleMode, AlarmSeverity, AlarmState } from './kinds'

/** What a rule looks for, as its name. */
export const ALARM_KIND_WORDS: Record<AlarmKind, string> = {
  overlap: 'Numre trukket mere end én gang',
  manualDraw: 'Manuel trækning efter fristen',
  largeDraw: 'Usædvanligt stor trækning',
  frequentDraws: 'Usædvanligt hyppige trækninger',
  missedDraw: 'Udeblevet trækning',
  lowStock: 'Lav beholdning',
  http: 'HTTP efter fristen',
  attemptedReturn: 'Forsøg på tilbagelevering',
  unknownAccount: 'Ukendt eller lukket konto',
}

export const SEVERITY_WORDS: Record<AlarmSeverity, string> = {
  critical: 'Kritisk',
  warning: 'Advarsel',
  notice: 'Til orientering',
}

export const ALARM_STATE_WORDS: Record<AlarmState, string> = {
  open: 'Åben',
  acknowledged: 'Set',
  closed: 'Lukket',
}

/** Beside the state: the rule was only being observed, so nobody was told. */
export const OBSERVED_WORD = 'Observeres'

export const RULE_MODE_WORDS: Record<AlarmRuleMode, string> = {
  off: 'Slået fra',
  observing: 'Observeres',
  inForce: 'I kraft',
}

export const CLOSING_WORDS: Record<AlarmClosing, string> = {
  handled: 'Forholdet er rettet',
  falseAlarm: 'Falsk alarm',
  agreed: 'Aftalt med laboratoriet eller leverandøren',
  over: 'Ophørt af sig selv',
  other: 'Andet',
}

/** What people call an alarm: "A-0042". */
export function alarmNumber(number: number): string {
  return `A-${String(number).padStart(4, '0')}`
}

/** Which of the two rules an alarm of a try would come from. */
export const TRIED_WORDS = { both: 'Begge', proposed: 'Kun det prøvede', present: 'Kun reglen i dag' }
