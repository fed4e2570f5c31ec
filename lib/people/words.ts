import type { Scope } from '@/lib/door/scopes'
/** The roles of users, as the database has them. */
export const USER_ROLES = [
  'medcomAdmin',
  'medcomReader',
  'vendorAdmin',
  'vendorUser',
  'laboratoryUser',
] as const
export type UserRole = (typeof USER_ROLES)[number]

export const ROLE_WORDS: Record<UserRole, string> = {
  medcomAdmin: 'MedCom-administrator',
  medcomReader: 'MedCom-læser',
  vendorAdmin: 'Leverandøradministrator',
  vendorUser: 'Leverandørbruger',
  laboratoryUser: 'Laboratoriebruger',
}

/** The role inside a sentence: "som leverandørbruger". */
export function roleInSentence(role: UserRole): string {
  return role.startsWith('medcom') ? ROLE_WORDS[role] : ROLE_WORDS[role].toLowerCase()
}

/** What a role lets one do, in one sentence. */
export const ROLE_HINTS: Record<UserRole, string> = {
  medcomAdmin: 'Kan se og ændre alt i portalen.',
  medcomReader: 'Kan se alt i portalen, men ikke ændre noget.',
  vendorAdmin: 'Kan ændre leverandørens oplysninger og styre dens og laboratoriernes brugere.',
  vendorUser: 'Kan se leverandørens og dens laboratoriers oplysninger.',
  laboratoryUser: 'Kan slå prøvenumre op og se laboratoriets egne trækninger.',
}

/** The roles that may be exchanged for one another: they belong to the same party. */
export const ROLE_GROUPS: readonly (readonly UserRole[])[] = [
  ['medcomAdmin', 'medcomReader'],
  ['vendorAdmin', 'vendorUser'],
  ['laboratoryUser'],
]

/** What only MedCom's own services do: such a key belongs to no vendor. */
export const SERVICE_SCOPES: readonly string[] = ['draws:write', 'accounts:provision', 'mail:bounces']

export const SCOPE_WORDS: Record<Scope, string> = {
  'draws:write': 'Sende trækningsloggen',
  'numbers:read': 'Slå prøvenumre op',
  'messages:read': 'Hente servicemeddelelser',
  'accounts:provision': 'Hente og bekræfte konti',
  'mail:bounces': 'Melde mail, der kommer retur',
}

export const EVIDENCE_WORDS = { registeredRight: 'Tegningsret', powerOfAttorney: 'Fuldmagt' } as const

/** What counts as a second factor, and how it is told. */
export const FACTOR_WORDS = {
  app: 'Godkendelsesapp',
  passkey: 'Adgangsnøgle',
  recovery: 'Genoprettelseskode',
  oidc: 'Organisationens log ind',
  demo: 'Demo',
} as const
export type FactorKind = keyof typeof FACTOR_WORDS

/** What is told by mail about somebody's second factor. */
export const FACTOR_NEWS = ['added', 'removed', 'recovered', 'newCodes', 'reset'] as const
export type FactorNews = (typeof FACTOR_NEWS)[number]

export type UserState = 'active' | 'closed' | 'erased'
export const USER_STATES: Record<UserState, string> = { active: 'Aktiv', closed: 'Lukket', erased: 'Slettet' }

export type InvitationState = 'open' | 'accepted' | 'withdrawn' | 'expired'
export const INVITATION_STATES: Record<InvitationState, string> = {
  open: 'Sendt',
  accepted: 'Taget imod',
  withdrawn: 'Trukket tilbage',
  expired: 'Bortfaldet',
}

export type StationState = 'active' | 'waiting' | 'linkExpired' | 'revoked'
export const STATION_STATES: Record<StationState, string> = {
  active: 'Aktiv',
  waiting: 'Under oprettelse',
  linkExpired: 'Afventer nyt link',
  revoked: 'Spærret',
}

export type ApiKeyState = 'active' | 'expired' | 'revoked'
export const API_KEY_STATES: Record<ApiKeyState, string> = {
  active: 'Aktiv',
  expired: 'Ophørt',
  revoked: 'Trukket tilbage',
}

/** The fields of people as forms, conflicts and history call them. */
export const FIELD_WORDS: Record<string, string> = {
  name: 'Navn',
  title: 'Stilling',
  email: 'Mailadresse',
  role: 'Rolle',
  functional: 'Funktionspostkasse',
  deactivatedAt: 'Adgang lukket',
  erasedAt: 'Personoplysninger slettet',
  secondFactor: 'Godkendelse i to trin',
  secondFactors: 'Godkendelser i to trin',
  factorName: 'Navn på godkendelse',
  recoveryCodes: 'Genoprettelseskoder',
  kind: 'Grundlag',
  evidence: 'Dokumentation',
  validFrom: 'Fra',
  validTo: 'Til',
  scopes: 'Må bruges til',
  expiresAt: 'Udløber',
  revokedAt: 'Gælder ikke fra',
  setUpAt: 'Sat op',
  setupExpiresAt: 'Linket gælder til',
  withdrawnAt: 'Trukket tilbage',
  acceptedAt: 'Taget imod',
  invitedAt: 'Sendt',
}
