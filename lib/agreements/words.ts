import type { AgreementState, Waits } from './rules'

/** The states as people read them; the colours follow from the words. */
export const STATE_WORDS: Record<AgreementState, string> = {
  draft: 'Kladde',
  sent: 'Sendt',
  signedByVendor: 'Afventer MedCom',
  settingUp: 'Under oprettelse',
  inForce: 'Gældende',
  terminated: 'Opsagt',
  ended: 'Ophørt',
  declined: 'Afvist',
  lapsed: 'Bortfaldet',
  withdrawn: 'Trukket tilbage',
}

/** What had happened when an agreement came into a state, as its course tells it. */
export const HAPPENED_WORDS: Record<AgreementState, string> = {
  draft: 'Kladde',
  sent: 'Sendt til underskrift',
  signedByVendor: 'Underskrevet af leverandøren',
  settingUp: 'Underskrevet af begge parter',
  inForce: 'Gældende',
  terminated: 'Opsagt',
  ended: 'Ophørt',
  declined: 'Afvist',
  lapsed: 'Bortfaldet',
  withdrawn: 'Trukket tilbage',
}

/** Whom an agreement waits for, by name. */
export function waitsForWords(waitsFor: Waits, vendorName: string): string | null {
  if (waitsFor === 'nobody') return null
  return waitsFor === 'medcom' ? 'Afventer MedCom' : `Afventer ${vendorName}`
}

/** What happens on an agreement's next date. */
export const EVENT_WORDS = {
  signBy: 'Sidste dag til underskrift',
  takesEffect: 'Træder i kraft',
  obligation: 'Frist for et krav',
  medcomObligation: 'Frist for MedCom',
  answerBy: 'Sidste dag til at svare på et varsel',
  newTerms: 'Nye vilkår gælder',
  succession: 'Ny aftalepart',
  ends: 'Sidste gyldige dag',
} as const
export type AgreementEvent = keyof typeof EVENT_WORDS

/** What the fields of an agreement are called, in forms and history. */
export const FIELD_WORDS: Record<string, string> = {
  number: 'Aftalenummer',
  vendorId: 'Leverandør',
  administratorId: 'Forvaltende part',
  templateVersionId: 'Skabelon',
  drawsAlready: 'Trækker allerede numre',
  signBy: 'Sidste dag til underskrift',
  inForceFrom: 'Træder tidligst i kraft',
  message: 'Besked til leverandøren',
  side: 'Part',
  place: 'Placering i organisationen',
  ground: 'Ret til at underskrive',
  signInMethod: 'Logget ind med',
  signedInAt: 'Logget ind',
  signedAt: 'Underskrevet',
  network: 'Netværksadresse',
  documentId: 'Dokument',
  agreementId: 'Aftale',
  inForceOn: 'Trådt i kraft',
  setupState: 'Punktet er',
  clause: 'Punkt på tjeklisten',
  note: 'Bemærkning',
  textNote: 'Om teksten',
  signedOn: 'Underskrevet',
  firstDraw: 'Første trækning i',
  size: 'Antal numre',
  plannedOn: 'Planlagt til',
  agreedWith: 'Aftalt med',
}
