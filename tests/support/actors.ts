import { randomUUID } from 'node:crypto'
import type { Context } from '@/lib/door'
import {
  ANONYMOUS,
  TOKEN,
  type Actor,
  type Scope,
  type SignIn,
  type UserActor,
  type UserRole,
} from '@/lib/door/actor'

const nobody = {
  kind: 'user',
  functional: false,
  vendorId: null,
  vendorName: null,
  laboratoryId: null,
  laboratoryName: null,
  standsFor: null,
  supportVendorId: null,
  expiresAt: '2100-01-01T00:00:00.000Z',
  needsSecondFactor: false,
} as const

/** Signed in this very moment, with a second factor. */
export function justNow(): SignIn {
  const at = new Date().toISOString()
  return { method: 'link', at, secondFactor: 'app', secondFactorAt: at }
}

function user(role: UserRole, more: Partial<UserActor> = {}): UserActor {
  const id = more.id ?? randomUUID()
  const name = more.name ?? `Prøveperson ${role}`
  const [email, sessionId] = [`${id}@prove.example`, randomUUID()]
  return { ...nobody, signIn: justNow(), id, role, name, email, sessionId, ...more }
}

/** Actors as the door sees them, each a context ready to call a verb with. They need no row in the database. */
export const as = {
  anonymous: context(ANONYMOUS),
  bearer: context(TOKEN),
  system: context({ kind: 'system', task: 'test' }),
  medcomAdmin: (more?: Partial<UserActor>) => context(user('medcomAdmin', more)),
  medcomReader: (more?: Partial<UserActor>) => context(user('medcomReader', more)),
  vendorAdmin: (vendorId: string, more?: Partial<UserActor>) =>
    context(user('vendorAdmin', { vendorId, supportVendorId: vendorId, ...more })),
  vendorUser: (vendorId: string, more?: Partial<UserActor>) =>
    context(user('vendorUser', { vendorId, supportVendorId: vendorId, ...more })),
  laboratoryUser: (laboratoryId: string, more?: Partial<UserActor>) =>
    context(user('laboratoryUser', { laboratoryId, ...more })),
  station: (laboratoryId: string, supportVendorId: string | null = null) =>
    context({
      kind: 'station',
      id: randomUUID(),
      name: 'Prøvestation',
      laboratoryId,
      laboratoryName: 'Prøvelaboratorium',
      supportVendorId,
    }),
  apiKey: (scopes: Scope[], vendorId: string | null = null) =>
    context({ kind: 'apiKey', id: randomUUID(), name: 'Prøvenøgle', scopes, vendorId }),
}

/** A context with the origin every request has. */
export function context<A extends Actor>(actor: A): Context & { actor: A } {
  return { actor, origin: { network: '192.0.2.1', userAgent: 'Vitest', reference: 'test' } }
}
