/** How much a laboratory has in stock, in weeks of its use. */
export const STOCK_STATES = ['critical', 'low', 'inTarget', 'ample', 'unknown'] as const
export type StockState = (typeof STOCK_STATES)[number]

export const STOCK_WORDS: Record<StockState, string> = {
  critical: 'Kritisk',
  low: 'Lav',
  inTarget: 'I mål',
  ample: 'Rigelig',
  unknown: 'Ukendt',
}

/** Whether the automatic draw comes as often as it shall. */
export const RHYTHM_STATES = ['onTime', 'late', 'never'] as const
export type RhythmState = (typeof RHYTHM_STATES)[number]

export const RHYTHM_WORDS: Record<RhythmState, string> = {
  onTime: 'Til tiden',
  late: 'Forsinket',
  never: 'Ingen trækninger',
}

/** Where the figure of the weekly use comes from. */
export const USE_WORDS = { declared: 'Oplyst', estimated: 'Skønnet', unknown: 'Ukendt' } as const

/** What is decided of stock and rhythm, in the order of the form. */
export const STOCK_FIGURES = [
  'targetWeeks',
  'ampleWeeks',
  'lowWeeks',
  'criticalWeeks',
  'rhythmDays',
  'slackDays',
  'disagreePercent',
] as const
export type StockFigure = (typeof STOCK_FIGURES)[number]

export const STOCK_FIGURE_WORDS: Record<StockFigure, string> = {
  targetWeeks: 'Uger, der skal være på lager (bilag 1, punkt 4.4)',
  ampleWeeks: 'Uger, fra hvor beholdningen er rigelig',
  lowWeeks: 'Uger, under hvor mange beholdningen er lav',
  criticalWeeks: 'Uger, under hvor mange den er kritisk',
  rhythmDays: 'Dage mellem automatiske trækninger (bilag 1, punkt 4.4)',
  slackDays: 'Dage derefter, til en trækning regnes for forsinket',
  disagreePercent: 'Procent af det skønnede forbrug, som det oplyste må afvige',
}

/** The names of fields that the log and forms know. */
export const FIELD_WORDS = {
  ...STOCK_FIGURE_WORDS,
  counted: 'Optalt beholdning (numre)',
  countedOn: 'Optalt den',
  numbers: 'Numre på lager',
  yearlyProduction: 'Prøvenumre om året',
}
