import type { VerbName } from '@/lib/door/policy'
import {
  ACCOUNT_STATE_WORDS,
  ENVIRONMENT_WORDS,
  FIELD_WORDS as ACCOUNT_FIELDS,
  PURPOSE_WORDS as ACCOUNT_PURPOSES,
} from '@/lib/accounts/words'
import { FIELD_WORDS as AGREEMENT_FIELDS, STATE_WORDS as AGREEMENT_STATES } from '@/lib/agreements/words'
import { FIELD_WORDS as CERTIFICATION_FIELDS } from '@/lib/certification/words'
import { LIFE_FIELD_WORDS as ALARM_FIELDS, LIFE_VALUE_WORDS as ALARM_VALUES } from '@/lib/alarms/life-words'
import { FIELD_WORDS as COMPLIANCE_FIELDS, SCOPE_WORDS as REQUIREMENT_SCOPES } from '@/lib/compliance/words'
import { RULE_LOG_VALUES, RULE_LOG_WORDS } from '@/lib/alarms/rule-words'
import { CHANNEL_WORDS, FIELD_WORDS as CONTACT_FIELDS, KIND_WORDS } from '@/lib/contacts/words'
import { FIELD_LABELS as DRAW_FIELDS } from '@/lib/draws/words'
import { INTERVAL_WORDS } from '@/lib/intervals/words'
import { FIELD_WORDS as MAILBOX_FIELDS } from '@/lib/mailboxes/words'
import { DEADLINE_WORDS } from '@/lib/messages/deadline-words'
import { FIELD_WORDS as MESSAGE_FIELDS, VALUE_WORDS as MESSAGE_VALUES } from '@/lib/messages/words'
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
import { FIELD_WORDS as PRIVACY_FIELDS } from '@/lib/privacy/words'
import { FIELD_WORDS as REVIEW_FIELDS, REVIEW_STATE_WORDS, REVIEW_STEP_WORDS } from '@/lib/reviews/words'
import {
  FIELD_WORDS as PROVISIONING_FIELDS,
  VALUE_WORDS as PROVISIONING_VALUES,
} from '@/lib/provisioning/words'
import { FIELD_WORDS as STOCK_FIELDS } from '@/lib/stock/words'
import { FIELD_WORDS as SUCCESSION_FIELDS, LOGGED_STATES as SUCCESSION_STATES } from '@/lib/successions/words'
import { CLAUSE_FIELD, FIELD_WORDS as TEMPLATE_FIELDS } from '@/lib/templates/words'
import { FIELD_WORDS as WEBHOOK_FIELDS, OFF_WORDS } from '@/lib/webhooks/words'
import { accounts } from './verb-words/accounts'
import { certification } from './verb-words/certification'
import { alarms } from './verb-words/alarms'
import { compliance } from './verb-words/compliance'
import { contacts } from './verb-words/contacts'
import { messages } from './verb-words/messages'
import { other } from './verb-words/other'
import { webhooks } from './verb-words/webhooks'

/** What each command did, as the rest of a sentence that begins with who; nothing else leaves an entry. */
export const verbWords: Partial<Record<VerbName, string>> = {
  ...accounts,
  ...certification,
  ...alarms,
  ...compliance,
  ...contacts,
  ...messages,
  ...other,
  ...webhooks,
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
  vendors: 'Leverandører',
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
  ...CERTIFICATION_FIELDS,
  ...COMPLIANCE_FIELDS,
  ...STOCK_FIELDS,
  ...MESSAGE_FIELDS,
  ...CONTACT_FIELDS,
  ...ACCOUNT_FIELDS,
  ...DRAW_FIELDS,
  ...OTHER_FIELDS,
  ...FORMAT_FIELDS,
  ...INTERVAL_WORDS,
  ...DEADLINE_WORDS,
  ...MAILBOX_FIELDS,
  ...NOTICE_FIELDS,
  ...PARTY_FIELDS,
  ...PEOPLE_FIELDS,
  ...TEMPLATE_FIELDS,
  ...AGREEMENT_FIELDS,
  ...PROVISIONING_FIELDS,
  ...PRIVACY_FIELDS,
  ...REVIEW_FIELDS,
  ...SUCCESSION_FIELDS,
  ...WEBHOOK_FIELDS,
  ...ALARM_FIELDS,
  ...RULE_LOG_WORDS,
}

/** What a field is called in history; its own name where nobody has given it one. */
export function fieldWord(field: string): string {
  if (field.startsWith(CLAUSE_FIELD)) return field.slice(CLAUSE_FIELD.length)
  return FIELDS[field] ?? field
}

const VALUES: Record<string, string> = {
  ...ALARM_VALUES,
  ...REQUIREMENT_SCOPES,
  ...RULE_LOG_VALUES,
  ...MESSAGE_VALUES,
  ...OFF_WORDS,
  ...REVIEW_STEP_WORDS,
  ...REVIEW_STATE_WORDS,
  ...CHANNEL_WORDS,
  ...KIND_WORDS,
  ...ACCOUNT_STATE_WORDS,
  ...ENVIRONMENT_WORDS,
  ...ACCOUNT_PURPOSES,
  ...NOTICE_VALUES,
  ...AGREEMENT_STATES,
  ...PROVISIONING_VALUES,
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

/** A coded value as people say it; everything else as it is. `own` goes before the words of the log. */
export function valueWord(value: unknown, own: Record<string, string> = {}): unknown {
  if (Array.isArray(value)) return value.map((each) => valueWord(each, own))
  const words = [own, VALUES].find((each) => typeof value === 'string' && Object.hasOwn(each, value))
  return words ? words[value as string] : value
}
