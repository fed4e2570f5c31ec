import type { AccountPurpose, AccountState, Environment, RequestKind, RequestState } from './rules'

export const ENVIRONMENT_WORDS: Record<Environment, string> = { production: 'Produktion', test: 'Test' }

/** The states of an account, as badges and filters say them. */
export const ACCOUNT_STATE_WORDS: Record<AccountState, string> = {
  requested: 'Under oprettelse',
  declined: 'Afvist',
  open: 'Aktiv',
  suspended: 'Spærret',
  closed: 'Lukket',
}

export const PURPOSE_WORDS: Record<AccountPurpose, string> = {
  automatic: 'Automatisk trækning',
  preprinted: 'Fortrykte blanketter og etiketter',
  emergency: 'Nødblanketter',
  testing: 'Afprøvning',
  other: 'Andet',
}

/** What is asked for, as a heading. */
export const REQUEST_KIND_WORDS: Record<RequestKind, string> = {
  create: 'Oprettelse',
  change: 'Ændring',
  suspend: 'Spærring',
  reopen: 'Genåbning',
  close: 'Lukning',
  credential: 'Ny adgang',
  blockSeries: 'Spærring af en serie',
}

export const REQUEST_STATE_WORDS: Record<RequestState, string> = {
  waiting: 'Afventer MedCom',
  asked: 'Afventer leverandøren',
  approved: 'Godkendt',
  declined: 'Afvist',
  withdrawn: 'Trukket tilbage',
}

/** Whether NPN-servicen has what is wanted. */
export const CONFIRMATION_WORDS = {
  confirmed: 'Bekræftet af NPN-servicen',
  waits: 'Afventer NPN-servicen',
  failed: 'Kunne ikke udføres i NPN-servicen',
} as const

/** What the fields of an account and its requests are called, in forms and history. */
export const FIELD_WORDS: Record<string, string> = {
  accountName: 'Konto',
  environment: 'Miljø',
  department: 'Afdeling',
  purpose: 'Formål',
  address: 'Funktionspostkasse',
  personalReason: 'Personlig adresse, fordi',
  returnBlocked: 'Tilbagelevering spærret',
  manualDrawUntil: 'Manuel trækning til og med',
  httpsOnlyFrom: 'Kun HTTPS fra',
  largestDraw: 'Største trækning',
  drawsPerWeek: 'Trækninger om ugen',
  accountState: 'Kontoen er',
  requestKind: 'Anmodning om',
  requestState: 'Anmodningen er',
  question: 'Spørgsmål',
  answer: 'Svar',
  decision: 'MedComs bemærkning',
  series: 'Serie',
  credential: 'Ny adgang',
  accountsReceived: 'Overtagne konti',
  accountsLeft: 'Afgivne konti',
  approvalProduction: 'Skal godkendes i produktion',
  approvalTest: 'Skal godkendes i test',
}
