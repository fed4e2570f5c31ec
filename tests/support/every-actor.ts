import type { Context } from '@/lib/door'
import { SCOPES } from '@/lib/door/actor'
import type { Role } from '@/lib/door/policy'
import { as, justNow } from './actors'

/** Signed in, and yet to show the second factor they need. */
export const AWAITING = {
  needsSecondFactor: true,
  signIn: { ...justNow(), secondFactor: null, secondFactorAt: null },
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
  ...SCOPES.map((scope) => `key:${scope}` as const),
  'system',
]
