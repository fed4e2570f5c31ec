import { randomUUID } from 'node:crypto'
import type { Context } from '@/lib/door'
import type { UserActor, UserRole } from '@/lib/door/actor'

/** Somebody to ask as. Row-level security goes by the ids given here; the user need not be in the database. */
export function userContext(role: UserRole, more: Partial<UserActor> = {}): { actor: UserActor } {
  const actor: UserActor = {
    kind: 'user',
    id: randomUUID(),
    role,
    name: 'Test Person',
    email: 'test.person@medcom.example',
    functional: false,
    vendorId: null,
    vendorName: null,
    laboratoryId: null,
    laboratoryName: null,
    supportVendorId: more.vendorId ?? null,
    sessionId: randomUUID(),
    expiresAt: '2027-01-01T00:00:00Z',
    ...more,
  }
  return { actor }
}

export const administrator = (): Context => userContext('medcomAdmin')
export const reader = (): Context => userContext('medcomReader')
export const vendorAdmin = (vendorId: string): Context => userContext('vendorAdmin', { vendorId })
export const vendorUser = (vendorId: string): Context => userContext('vendorUser', { vendorId })
export const laboratoryUser = (laboratoryId: string): Context =>
  userContext('laboratoryUser', { laboratoryId })
export const system = (task = 'test'): Context => ({ actor: { kind: 'system', task } })
