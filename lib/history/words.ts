import type { VerbName } from '@/lib/door/policy'
import {
  ACCOUNT_STATE_WORDS,
  ENVIRONMENT_WORDS,
  FIELD_WORDS as ACCOUNT_FIELDS,
  PURPOSE_WORDS as ACCOUNT_PURPOSES,
} from '@/lib/accounts/words'
import { FIELD_WORDS as AGREEMENT_FIELDS, STATE_WORDS as AGREEMENT_STATES } from '@/lib/agreements/words'
import { FIELD_LABELS as DRAW_FIELDS } from '@/lib/draws/words'
import { FIELD_WORDS as NOTICE_FIELDS, VALUE_WORDS as NOTICE_VALUES } from '@/lib/notices/words'
import { CHARACTER_WORDS, CHECK_DIGIT_WORDS, FORMAT_FIELDS } from '@/lib/numbers/words'
import { FIELD_WORDS as PARTY_FIELDS, ROLE_WORDS as PARTY_ROLES } from '@/lib/parties/words'
import {
  EVIDENCE_WORDS,
  FACTOR_WORDS,
  FIELD_WORDS as PEOPLE_FIELDS,
  ROLE_WORDS as USER_ROLES,
  SCOPE_WORDS,
} from '@/lib/people/words'
import { FIELD_WORDS as SUCCESSION_FIELDS, LOGGED_STATES as SUCCESSION_STATES } from '@/lib/successions/words'
import { CLAUSE_FIELD, FIELD_WORDS as TEMPLATE_FIELDS } from '@/lib/templates/words'

/** What each command did, as the rest of a sentence that begins with who; nothing else leaves an entry. */
export const verbWords: Partial<Record<VerbName, string>> = {
  'session.start': 'loggede ind',
  'session.end': 'afsluttede en session',
  'session.endOthers': 'afsluttede alle andre sessioner',
  'secondFactor.confirmApp': 'satte en godkendelsesapp op',
  'secondFactor.addPasskey': 'satte en adgangsnøgle op',
  'secondFactor.verifyApp': 'viste godkendelse i to trin',
  'secondFactor.verifyPasskey': 'viste godkendelse i to trin',
  'secondFactor.useRecoveryCode': 'brugte en genoprettelseskode',
  'secondFactor.makeRecoveryCodes': 'lavede nye genoprettelseskoder',
  'secondFactor.remove': 'fjernede en godkendelse i to trin',
  'secondFactor.reset': 'nulstillede brugerens godkendelse i to trin',
  'user.change': 'ændrede brugeren',
  'user.changeEmail': 'ændrede brugerens mailadresse',
  'user.deactivate': 'lukkede brugeren',
  'user.reactivate': 'åbnede brugeren igen',
  'user.erase': 'slettede brugerens personoplysninger',
  'signingRight.register': 'registrerede en underskriftsret',
  'signingRight.end': 'afsluttede en underskriftsret',
  'invitation.send': 'sendte en invitation',
  'invitation.resend': 'sendte invitationen igen',
  'invitation.withdraw': 'trak invitationen tilbage',
  'invitation.accept': 'tog imod invitationen',
  'station.create': 'oprettede en station',
  'station.renewLink': 'lavede et nyt link til stationen',
  'station.revoke': 'spærrede stationen',
  'station.setUp': 'satte stationen op',
  'apiKey.create': 'oprettede en API-nøgle',
  'apiKey.revoke': 'trak API-nøglen tilbage',
  'organisation.create': 'oprettede parten',
  'organisation.change': 'ændrede parten',
  'organisation.changeSupport': 'ændrede support til brugerne',
  'organisation.giveRole': 'gav parten en rolle',
  'organisation.endRole': 'afsluttede en rolle',
  'internalNote.write': 'skrev en intern note',
  'laboratory.create': 'oprettede laboratoriet',
  'laboratory.change': 'ændrede laboratoriet',
  'laboratory.assignOwner': 'gav laboratoriet en ejer',
  'laboratory.assignVendor': 'gav laboratoriet en leverandør',
  'laboratory.assignSystem': 'gav laboratoriet et system',
  'laboratory.close': 'lukkede laboratoriet',
  'laboratory.reopen': 'åbnede laboratoriet igen',
  'system.create': 'oprettede systemet',
  'system.change': 'ændrede systemet',
  'system.addVersion': 'tilføjede en version af systemet',
  'system.changeVersion': 'ændrede en version af systemet',
  'approvalList.receive': 'indlæste en godkendelsesliste',
  'approvalList.apply': 'tog godkendelseslisten i brug',
  'approvalList.discard': 'kasserede godkendelseslisten',
  'drawLog.receive': 'sendte linjer fra trækningsloggen',
  'drawLog.upload': 'indlæste en fil med trækninger',
  'drawLog.apply': 'tog filen med trækninger i brug',
  'drawLog.applyRest': 'tog flere af filens linjer i brug',
  'drawLog.discard': 'kasserede filen med trækninger',
  'quarantine.correct': 'rettede en linje i karantæne',
  'quarantine.rerun': 'kørte karantænen igen',
  'quarantine.discard': 'kasserede en linje i karantæne',
  'numberFormat.change': 'ændrede reglen for prøvenumre',
  'template.create': 'oprettede skabelonen',
  'template.startVersion': 'begyndte en ny version af skabelonen',
  'template.changeVersion': 'ændrede kladden til skabelonen',
  'template.publish': 'udgav versionen af skabelonen',
  'template.discardVersion': 'kasserede kladden til skabelonen',
  'agreement.create': 'oprettede aftalen',
  'agreement.change': 'ændrede aftalen',
  'agreement.send': 'sendte aftalen til underskrift',
  'agreement.recall': 'kaldte aftalen tilbage',
  'agreement.withdraw': 'trak aftalen tilbage',
  'agreement.decline': 'afviste aftalen',
  'agreement.sign': 'underskrev aftalen',
  'agreement.registerSigned': 'registrerede aftalen som underskrevet',
  'agreement.lapse': 'lod aftalen bortfalde',
  'agreement.end': 'lod aftalen ophøre',
  'notice.terminate': 'opsagde aftalen',
  'notice.withdraw': 'trak et varsel tilbage',
  'notice.announceTerms': 'varslede nye vilkår',
  'notice.answer': 'svarede på et varsel',
  'notice.uphold': 'fastholdt et varsel',
  'notice.apply': 'lod nye vilkår træde i kraft',
  'reminder.send': 'sendte påmindelser',
  'calendar.createFeed': 'lavede en adresse til sin kalender',
  'calendar.revokeFeed': 'spærrede adressen til sin kalender',
  'agreement.putInForce': 'satte aftalen i kraft',
  'agreement.registerPaper': 'registrerede en aftale på papir',
  'setup.settle': 'satte hak ved et punkt på tjeklisten',
  'setup.reopen': 'åbnede et punkt på tjeklisten igen',
  'setup.waive': 'undtog et punkt på tjeklisten',
  'firstDraw.plan': 'planlagde den første trækning',
  'account.request': 'bad om en konto',
  'account.change': 'bad om at ændre kontoen',
  'account.suspend': 'bad om at spærre kontoen',
  'account.reopen': 'bad om at åbne kontoen igen',
  'account.close': 'bad om at lukke kontoen',
  'account.withdrawRequest': 'trak anmodningen om kontoen tilbage',
  'account.answer': 'svarede MedCom om kontoen',
  'account.approve': 'godkendte anmodningen om kontoen',
  'account.decline': 'afviste anmodningen om kontoen',
  'account.ask': 'spurgte leverandøren om kontoen',
  'account.setPolicy': 'ændrede reglerne for kontoen',
  'account.askCredential': 'bad om ny adgang for kontoen',
  'account.askBlockSeries': 'bad om at spærre en serie',
  'succession.plan': 'planlagde en ny part',
  'succession.cancel': 'aflyste skiftet til en ny part',
  'succession.apply': 'lod en ny part følge efter',
}

/** The first word of each, by which the log is filtered: "ændrede" is all that changed anything. */
export const DEEDS = [...new Set(Object.values(verbWords).map(deedOf))].sort((a, b) =>
  a.localeCompare(b, 'da'),
)

function deedOf(words: string): string {
  return words.split(' ')[0]!
}

/** The verbs that the log tells with this word. */
export function verbsOfDeed(deed: string): string[] {
  return Object.entries(verbWords)
    .filter(([, words]) => deedOf(words) === deed)
    .map(([verb]) => verb)
}

/** Fields that no form has, and so no domain names. */
const OTHER_FIELDS: Record<string, string> = {
  userId: 'Bruger',
  vendorId: 'Leverandør',
  organisationId: 'Part',
  ownerId: 'Ejer',
  owner: 'Ejer',
  vendor: 'Leverandør',
  system: 'System',
  laboratoryId: 'Laboratorium',
  systemId: 'System',
  versionLabel: 'Version',
  label: 'Version',
  firstVersion: 'Version',
  releasedOn: 'Udgivet',
  endsOn: 'Ophører',
  retiredOn: 'Udfaset',
  closedOn: 'Lukket',
  description: 'Beskrivelse',
  listedName: 'Navn i godkendelseslisten',
  status: 'Tilstand',
  reason: 'Begrundelse',
  fileName: 'Fil',
  method: 'Log ind med',
  lines: 'Linjer',
  received: 'Modtaget',
  accepted: 'Taget ind',
  overlapping: 'Med overlap',
  systemsAdded: 'Nye systemer',
  systemsGone: 'Udgåede systemer',
  answersAdded: 'Nye svar',
  answersChanged: 'Ændrede svar',
  answersGone: 'Udgåede svar',
  unchanged: 'Uændret',
  quarantined: 'I karantæne',
  updatedOn: 'Opdateret',
  sha256: 'SHA-256',
  start: 'Begynder med',
  erasedValues: 'Slettede oplysninger',
  endedOthers: 'Afsluttede sessioner',
}

const FIELDS: Record<string, string> = {
  ...ACCOUNT_FIELDS,
  ...DRAW_FIELDS,
  ...OTHER_FIELDS,
  ...FORMAT_FIELDS,
  ...NOTICE_FIELDS,
  ...PARTY_FIELDS,
  ...PEOPLE_FIELDS,
  ...TEMPLATE_FIELDS,
  ...AGREEMENT_FIELDS,
  ...SUCCESSION_FIELDS,
}

/** What a field is called in history; its own name where nobody has given it one. */
export function fieldWord(field: string): string {
  if (field.startsWith(CLAUSE_FIELD)) return field.slice(CLAUSE_FIELD.length)
  return FIELDS[field] ?? field
}

const VALUES: Record<string, string> = {
  ...ACCOUNT_STATE_WORDS,
  ...ENVIRONMENT_WORDS,
  ...ACCOUNT_PURPOSES,
  ...NOTICE_VALUES,
  ...AGREEMENT_STATES,
  ...SUCCESSION_STATES,
  ...PARTY_ROLES,
  ...USER_ROLES,
  ...SCOPE_WORDS,
  ...EVIDENCE_WORDS,
  ...CHARACTER_WORDS,
  ...CHECK_DIGIT_WORDS,
  draft: 'Kladde',
  published: 'Gældende',
  replaced: 'Erstattet',
  previewed: 'Indlæst',
  applying: 'Tages i brug',
  applied: 'Taget i brug',
  done: 'Opfyldt',
  waived: 'Undtaget',
  discarded: 'Kasseret',
  open: 'Åben',
  imported: 'Taget ind',
  ...FACTOR_WORDS,
  link: 'Link på mail',
  invitation: 'Invitation',
  oidc: 'OpenID Connect',
}

/** A coded value as people say it; everything else as it is. */
export function valueWord(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(valueWord)
  return (typeof value === 'string' && VALUES[value]) || value
}
