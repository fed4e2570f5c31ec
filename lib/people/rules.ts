import type { UserRole as ActorRole } from '@/lib/door/actor'
import { startOfDay } from '@/lib/text/copenhagen'
import { addDays } from '@/lib/text/days'
import {
  ROLE_GROUPS,
  type ApiKeyState,
  type InvitationState,
  type StationState,
  type UserRole,
  type UserState,
} from './words'

/** Minutes a mailed sign-in link can be used. */
export const SIGN_IN_LINK_MINUTES = 10
/** Days an invitation can be accepted. */
export const INVITATION_DAYS = 7
/** Hours a station's link can be used. */
export const STATION_LINK_HOURS = 24

const MINUTE = 60_000

export function later(now: Date, minutes: number): Date {
  return new Date(now.getTime() + minutes * MINUTE)
}

/** The moment after the last one of a day in Copenhagen. */
export function endOfDay(day: string): Date {
  return startOfDay(addDays(day, 1))
}

export function userState(user: { deactivatedAt: Date | null; erasedAt: Date | null }): UserState {
  if (user.erasedAt) return 'erased'
  return user.deactivatedAt ? 'closed' : 'active'
}

export function invitationState(
  invitation: { acceptedAt: Date | null; withdrawnAt: Date | null; expiresAt: Date },
  now: Date,
): InvitationState {
  if (invitation.acceptedAt) return 'accepted'
  if (invitation.withdrawnAt) return 'withdrawn'
  return invitation.expiresAt > now ? 'open' : 'expired'
}

export function stationState(
  station: { revokedAt: Date | null; setUpAt: Date | null; setupExpiresAt: Date | null },
  now: Date,
): StationState {
  if (station.revokedAt) return 'revoked'
  if (station.setUpAt) return 'active'
  return station.setupExpiresAt && station.setupExpiresAt > now ? 'waiting' : 'linkExpired'
}

export function apiKeyState(key: { revokedAt: Date | null; expiresAt: Date | null }, now: Date): ApiKeyState {
  if (key.revokedAt) return 'revoked'
  return key.expiresAt && key.expiresAt <= now ? 'expired' : 'active'
}

/** The roles a user may change to: those of the same party. Who moves is closed there and invited here. */
export function exchangeableRoles(role: UserRole): readonly UserRole[] {
  return ROLE_GROUPS.find((group) => group.includes(role)) ?? [role]
}

/** Administrators sign in personally (PA-4). */
export function isAdministrator(role: UserRole): boolean {
  return role === 'medcomAdmin' || role === 'vendorAdmin'
}

/** The roles an administrator may invite to. */
export function invitableRoles(role: ActorRole): readonly UserRole[] {
  if (role === 'medcomAdmin') return ROLE_GROUPS.flat()
  return role === 'vendorAdmin' ? ['vendorUser', 'vendorAdmin', 'laboratoryUser'] : []
}

/**
 * The page to open after sign-in: an address inside the portal, or the front page. Browsers read `//host`, `/\host`
 * and addresses with control characters as other sites.
 */
export function safeNext(next: string | null | undefined): string {
  if (!next || !/^\/(?![/\\])[\x21-\x7e]*$/.test(next) || next.includes('\\')) return '/'
  const url = new URL(next, 'http://portal.invalid')
  // Dots may climb to a second slash: /..//host.
  const inside = url.origin === 'http://portal.invalid' && !url.pathname.startsWith('//')
  return inside ? url.pathname + url.search + url.hash : '/'
}
