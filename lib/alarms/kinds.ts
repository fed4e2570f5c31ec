/** The kinds of rules, in the order they are shown: the most serious first. */
export const ALARM_KINDS = [
  'overlap',
  'unknownAccount',
  'manualDraw',
  'http',
  'attemptedReturn',
  'largeDraw',
  'frequentDraws',
  'missedDraw',
  'lowStock',
] as const
export type AlarmKind = (typeof ALARM_KINDS)[number]

export const SEVERITIES = ['critical', 'warning', 'notice'] as const
export type AlarmSeverity = (typeof SEVERITIES)[number]

export const ALARM_STATES = ['open', 'acknowledged', 'closed'] as const
export type AlarmState = (typeof ALARM_STATES)[number]

export const RULE_MODES = ['off', 'observing', 'inForce'] as const
export type AlarmRuleMode = (typeof RULE_MODES)[number]

export const CLOSINGS = ['handled', 'falseAlarm', 'agreed', 'over', 'other'] as const
export type AlarmClosing = (typeof CLOSINGS)[number]
