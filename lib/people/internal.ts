import type { Deed } from '@/lib/audit/deed'
import { Prisma, type Tx } from '@/lib/db/client'
import { isStaff, type Actor } from '@/lib/door/actor'
import { NotFoundError, StateError } from '@/lib/door/errors'
import { isoDate } from '@/lib/format'
import { toDay } from '@/lib/text/days'

export const PERSONAL = ['email', 'name', 'title'] as const

const OF_USER = {
  id: true,
  email: true,
  name: true,
  title: true,
  role: true,
  functional: true,
  vendorId: true,
  laboratoryId: true,
  deactivatedAt: true,
  erasedAt: true,
  version: true,
  vendor: { select: { name: true } },
  laboratory: { select: { name: true, vendorId: true } },
} as const

export type FoundUser = NonNullable<Awaited<ReturnType<typeof findUser>>>

export async function findUser(tx: Tx, id: string) {
  return tx.user.findUnique({ where: { id }, select: OF_USER })
}

/** The user, if the asker may see it. */
export async function requireUser(tx: Tx, id: string): Promise<FoundUser> {
  const user = await findUser(tx, id)
  if (!user || user.erasedAt) throw new NotFoundError()
  return user
}

/** Whose log a user's entries stand in: the vendor's, and for laboratory staff the vendor that serves them today. */
export function placeOf(user: Pick<FoundUser, 'vendorId' | 'laboratoryId' | 'laboratory'>) {
  return { vendorId: user.vendorId ?? user.laboratory?.vendorId ?? null, laboratoryId: user.laboratoryId }
}

/** What was changed about a user, as the audit log keeps it: the personal values apart. */
export function userChanged(user: FoundUser, changes: Partial<FoundUser>): Deed {
  const { email, name, title, role, functional, vendorId, laboratoryId, deactivatedAt } = user
  const before = { email, name, title, role, functional, vendorId, laboratoryId, deactivatedAt }
  const after = { ...before, ...changes }
  return { type: 'user', id: user.id, before, after, personal: PERSONAL, person: user.id, ...placeOf(user) }
}

/**
 * Refuses to take away the last MedCom administrator. Holds every active one, so that two who close each other at the
 * same moment are taken one after the other.
 */
export async function keepOneAdministrator(tx: Tx, user: FoundUser): Promise<void> {
  if (user.role !== 'medcomAdmin' || user.deactivatedAt) return
  const active = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    select id from app_user where role = 'medcomAdmin' and deactivated_at is null order by id for update`)
  if (active.every(({ id }) => id === user.id))
    throw new StateError(
      'Der skal altid være mindst én MedCom-administrator. Giv en anden rollen først, og prøv så igen.',
    )
}

/** Whether somebody may sign today, or will be allowed to. */
export async function hasRunningRight(tx: Tx, userId: string, now: Date): Promise<boolean> {
  const running = { OR: [{ validTo: null }, { validTo: { gte: toDay(isoDate(now)) } }] }
  return (await tx.signingRight.count({ where: { userId, ...running } })) > 0
}

/** A laboratory that the asker serves today; for MedCom any. Reading is wider: history stays with whom it was. */
export async function requireServedLaboratory(tx: Tx, actor: Actor, id: string) {
  const laboratory = await tx.laboratory.findUnique({
    where: { id },
    select: { id: true, name: true, vendorId: true, closedOn: true },
  })
  if (!laboratory) throw new NotFoundError()
  const serves = actor.kind === 'user' && actor.vendorId !== null && laboratory.vendorId === actor.vendorId
  if (!serves && !isStaff(actor)) throw new NotFoundError()
  return laboratory
}
