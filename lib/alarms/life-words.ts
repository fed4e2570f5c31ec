import type { AlarmKind } from './kinds'
import type { ChosenClosing, Life } from './life-rules'
import { ALARM_STATE_WORDS, CLOSING_WORDS } from './words'

/** The state as badges and filters say it. */
export const LIFE_WORDS: Record<Life, string> = { ...ALARM_STATE_WORDS, snoozed: 'Udskudt' }

/** What a vendor does about each kind, in mails and on the alarm. */
export const WHAT_TO_DO: Record<AlarmKind, string> = {
  overlap:
    'Stop brugen af de numre, der er trukket mere end én gang, til det er afklaret, hvem der bruger dem.',
  unknownAccount: 'Find ud af, hvem der bruger kontoen. Bestil den i portalen, eller stop brugen af den.',
  manualDraw:
    'Find ud af, hvem der trækker på websiden, og hvorfor. Numre skal trækkes af laboratoriesystemet.',
  http: 'Sæt laboratoriesystemet op til at bruge HTTPS.',
  attemptedReturn: 'Numre kan ikke leveres tilbage. Find ud af, hvad der forsøgte, og slå det fra.',
  largeDraw: 'Se efter, om trækningen var meningen. Var den en fejl, så bed om at få serien spærret.',
  frequentDraws: 'Se efter, om laboratoriesystemet er sat til at trække for tit.',
  missedDraw: 'Se efter, om laboratoriesystemet stadig trækker af sig selv.',
  lowStock: 'Se efter, om laboratoriesystemet trækker nok, før numrene slipper op.',
}

export const CLOSING_HINTS: Record<ChosenClosing, string> = {
  handled: 'Årsagen er fundet og rettet.',
  agreed: 'Det er i orden, at det var sådan, fx en stor trækning før en ny serie etiketter.',
  falseAlarm: 'Reglen tog fejl. Det bruges, når grænserne ses efter.',
  other: 'Skriv i bemærkningen, hvad det er.',
}

/** Who may read a note. */
export const NOTE_KINDS = ['all', 'medcom', 'ask'] as const
export type NoteKind = (typeof NOTE_KINDS)[number]

export type EventDeed =
  'worse' | 'acknowledged' | 'taken' | 'assigned' | 'noted' | 'asked' | 'snoozed' | 'woken' | 'closed'

/** What was done, as the rest of a sentence that begins with who. */
export const EVENT_WORDS: Record<EventDeed, string> = {
  worse: 'fandt, at det er blevet værre',
  acknowledged: 'har set alarmen',
  taken: 'tog alarmen',
  assigned: 'gav alarmen til',
  noted: 'skrev',
  asked: 'spurgte leverandøren',
  snoozed: 'udskød alarmen',
  woken: 'tog alarmen frem igen',
  closed: 'lukkede alarmen',
}

export const MAIL_ABOUT_WORDS = {
  raised: 'Om alarmen',
  worse: 'Om at det er blevet værre',
  asked: 'Om MedComs spørgsmål',
} as const

export const MAIL_STATE_WORDS = {
  gathered: 'Med i samlet mail',
  waiting: 'På vej',
  sent: 'Sendt',
  refused: 'Kom retur',
  dropped: 'Ikke sendt',
} as const

/** What the fields of an alarm's life are called in the log. */
export const LIFE_FIELD_WORDS: Record<string, string> = {
  alarmState: 'Alarmen er',
  alarmOwner: 'Ejer af alarmen',
  note: 'Note',
  snoozedUntil: 'Udskudt til',
  closingReason: 'Lukket, fordi',
  closingNote: 'Bemærkning',
  answered: 'Leverandøren har svaret',
  internalNote: 'Intern note skrevet',
  alarmFunctions: 'Får mail om alarmer',
}

export const LIFE_VALUE_WORDS: Record<string, string> = {
  handled: CLOSING_WORDS.handled,
  falseAlarm: CLOSING_WORDS.falseAlarm,
  over: CLOSING_WORDS.over,
  acknowledged: LIFE_WORDS.acknowledged,
}
