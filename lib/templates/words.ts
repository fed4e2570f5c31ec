import type { Carrier, Evidence, PartKind, Timing } from './schemas'

export type TemplateStatus = 'draft' | 'published' | 'replaced'

/** The state of a version as people read it; the colours follow from the words. */
export const STATUS_WORDS: Record<TemplateStatus, string> = {
  draft: 'Kladde',
  published: 'Gældende',
  replaced: 'Erstattet',
}

/** What the head of a version is called in the log. */
export const FIELD_WORDS: Record<string, string> = {
  templateTitle: 'Titel',
  changeNote: 'Hvad er nyt',
  consultation: 'Udkast i høring',
  terminationMonths: 'Opsigelsesvarsel i måneder',
  termsMonths: 'Varsel for nye vilkår i måneder',
  versionNumber: 'Version',
  copiedFrom: 'Kopi af version',
}

/** Begins the log's field of a part or clause; what follows says which: "Bilag 1, 4.2". */
export const CLAUSE_FIELD = 'clause:'

/** Who carries an obligation. */
export const CARRIER_WORDS: Record<Carrier, string> = {
  vendor: 'Leverandøren',
  medcom: 'MedCom',
  laboratory: 'Laboratoriet',
}

/** When an obligation is to be met; `timingWords` says it with its months. */
export const TIMING_WORDS: Record<Timing, string> = {
  beforeConnection: 'Før tilslutning',
  afterInForce: 'Senest efter ikrafttræden',
  always: 'Hele tiden',
}

/** What shows that an obligation is met. */
export const EVIDENCE_WORDS: Record<Evidence, string> = {
  contacts: 'Kontaktpersonerne i bilag 3',
  accounts: 'Systemkontiene',
  certification: 'MedComs godkendelsesliste',
  https: 'Trækninger over HTTPS',
  firstDraws: 'Planen for første trækning',
  manual: 'Afkrydses i hånden',
}

/** "6 måneder", "1 måned". */
export function monthsWords(months: number): string {
  return `${months}\u00a0${months === 1 ? 'måned' : 'måneder'}`
}

/** When an obligation is to be met, in a sentence's end: "senest 6 måneder efter ikrafttræden". */
export function timingWords(timing: Timing, months: number | null): string {
  if (timing === 'always') return TIMING_WORDS.always
  if (timing === 'afterInForce') return `Senest ${monthsWords(months ?? 0)} efter ikrafttræden`
  return months === null
    ? TIMING_WORDS.beforeConnection
    : `Før tilslutning; ${monthsWords(months)} for dem, der allerede trækker`
}

/**
 * A part's title in its two halves: "Bilag 1: Vilkår" is the label "Bilag 1" and the heading "Vilkår". Without a colon
 * the title is both.
 */
export function partLabel(title: string): { label: string; heading: string } {
  const [label, ...rest] = title.split(': ')
  return { label: label!, heading: rest.join(': ') || label! }
}

/** What a part is to the agreement. */
export const KIND_WORDS: Record<PartKind, string> = {
  main: 'Hovedtekst',
  annex: 'Bilag',
  contacts: 'Bilag med kontaktpersonerne',
}
