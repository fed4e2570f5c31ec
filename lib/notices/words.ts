import type { NoticeState, ShortReason } from './rules'

export const KIND_WORDS = {
  termination: 'Opsigelse',
  changedTerms: 'Nye vilkår',
  succession: 'Ny aftalepart',
} as const
export type NoticeKind = keyof typeof KIND_WORDS

export const ANSWER_WORDS = { accepted: 'Accepteret', objected: 'Indsigelse' } as const

export const SHORT_REASON_WORDS: Record<ShortReason, string> = {
  law: 'Lovgivning kræver det',
  security: 'Sikkerheden kræver det',
}

/** Where a notice stands, as a badge; the colour follows the word where the portal knows it. */
export const NOTICE_STATE_WORDS: Record<
  NoticeState,
  { word: string; tone?: 'neutral' | 'blue' | 'amber' | 'green' | 'red' }
> = {
  waiting: { word: 'Afventer svar' },
  accepted: { word: 'Accepteret', tone: 'green' },
  objected: { word: 'Afventer MedCom' },
  upheld: { word: 'Fastholdt', tone: 'blue' },
  given: { word: 'Givet', tone: 'blue' },
  applied: { word: 'Trådt i kraft', tone: 'green' },
  withdrawn: { word: 'Trukket tilbage' },
  void: { word: 'Bortfaldet' },
}

/** What the fields of notices are called in the log. */
export const FIELD_WORDS = {
  kind: 'Slags',
  noticeKind: 'Varsel',
  givenBy: 'Givet af',
  effectiveOn: 'Gælder fra',
  actBy: 'Sidste dag til at svare',
  months: 'Varsel i måneder',
  shortReason: 'Kortere varsel',
  answer: 'Svar',
  answerNote: 'Bemærkning',
  upheldNote: 'Fastholdt fordi',
  withdrawnAt: 'Trukket tilbage',
  appliedAt: 'Trådt i kraft',
  summary: 'Kort sagt',
  notices: 'Varsler',
  templateVersionId: 'Skabelonens version',
  reminders: 'Påmindelser',
  recipients: 'Modtagere',
  calendarFeed: 'Kalender',
} as const

/** Values of those fields as people read them. */
export const VALUE_WORDS: Record<string, string> = {
  termination: 'Opsigelse',
  changedTerms: 'Nye vilkår',
  succession: 'Ny aftalepart',
  accepted: 'Accepteret',
  objected: 'Indsigelse',
  ...SHORT_REASON_WORDS,
}
