import { SCOPES, type Actor, type UserRole } from '@/lib/door/actor'
import type { Role } from '@/lib/door/policy'

/** Where the people of a test belong. */
export interface Homes {
  vendorId: string
  laboratoryId: string
  userId: string
}

const USER_ROLES: UserRole[] = ['medcomAdmin', 'medcomReader', 'vendorAdmin', 'vendorUser', 'laboratoryUser']

/** Every column of the policy table. */
export const ROLES: Role[] = [
  'anonymous',
  'token',
  'station',
  ...USER_ROLES,
  ...SCOPES.map((scope) => `key:${scope}` as const),
  'system',
]

/** Somebody in this role, of these homes. */
export function actorIn(role: Role, { vendorId, laboratoryId, userId }: Homes): Actor {
  if (role === 'anonymous' || role === 'token') return { kind: role }
  if (role === 'system') return { kind: 'system', task: 'test' }
  if (role === 'station') {
    return {
      kind: 'station',
      id: userId,
      name: 'Station',
      laboratoryId,
      laboratoryName: '',
      supportVendorId: vendorId,
    }
  }
  if (role.startsWith('key:')) {
    const scope = SCOPES.find((each) => `key:${each}` === role)!
    return { kind: 'apiKey', id: userId, name: 'Nøgle', scopes: [scope], vendorId: null }
  }
  const user = role as UserRole
  const ofVendor = user === 'vendorAdmin' || user === 'vendorUser'
  const ofLaboratory = user === 'laboratoryUser'
  return {
    kind: 'user',
    id: userId,
    role: user,
    name: 'Prøveperson',
    email: 'proeve@medcom.example',
    functional: false,
    vendorId: ofVendor ? vendorId : null,
    vendorName: null,
    laboratoryId: ofLaboratory ? laboratoryId : null,
    laboratoryName: null,
    supportVendorId: ofVendor || ofLaboratory ? vendorId : null,
    sessionId: userId,
    expiresAt: '2030-01-01T00:00:00Z',
  }
}
