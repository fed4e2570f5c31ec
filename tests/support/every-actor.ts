import type { Context } from '@/lib/door'
import { SCOPES, type StandsFor } from '@/lib/door/actor'
import type { Role } from '@/lib/door/policy'
import { as, justNow } from './actors'

/** Signed in, and yet to show the second factor they need. */
export const AWAITING = {
  needsSecondFactor: true,
  signIn: { ...justNow(), secondFactor: null, secondFactorAt: null },
}

/** Somebody at MedCom who acts for a vendor, or with no source only sees as it. */
export function standingFor(source: StandsFor['source']): StandsFor {
  return { source, note: '', since: '2026-01-05T09:00:00Z', ownRole: 'medcomAdmin' }
}

/** Somebody in each column of the policy table, at home in this vendor or laboratory. */
export function everyActor(vendorId: string, laboratoryId: string): Record<Role, Context> {
  return {
    anonymous: as.anonymous,
    token: as.bearer,
    station: as.station(laboratoryId, vendorId),
    medcomAdmin: as.medcomAdmin(),
    medcomReader: as.medcomReader(),
    vendorAdmin: as.vendorAdmin(vendorId),
    vendorUser: as.vendorUser(vendorId),
    laboratoryUser: as.laboratoryUser(laboratoryId, { supportVendorId: vendorId }),
    awaitingSecondFactor: as.vendorAdmin(vendorId, AWAITING),
    onBehalf: as.vendorAdmin(vendorId, { standsFor: standingFor('phone') }),
    seeingAs: as.vendorAdmin(vendorId, { standsFor: standingFor(null) }),
    'key:accounts:provision': as.apiKey(['accounts:provision']),
    'key:messages:read': as.apiKey(['messages:read'], vendorId),
    'key:mail:bounces': as.apiKey(['mail:bounces']),
    'key:draws:write': as.apiKey(['draws:write']),
    'key:numbers:read': as.apiKey(['numbers:read']),
    system: as.system,
  }
}

/** Every column of the policy table. */
export const ROLES: Role[] = [
  'anonymous',
  'token',
  'station',
  'medcomAdmin',
  'medcomReader',
  'vendorAdmin',
  'vendorUser',
  'laboratoryUser',
  'awaitingSecondFactor',
  'onBehalf',
  'seeingAs',
  ...SCOPES.map((scope) => `key:${scope}` as const),
  'system',
]
