import { createHash } from 'node:crypto'
import { callFunction } from '@/lib/db/client'
import type { Scope } from './scopes'

export { SCOPES, type Scope } from './scopes'

export type UserRole = 'medcomAdmin' | 'medcomReader' | 'vendorAdmin' | 'vendorUser' | 'laboratoryUser'

/** How somebody signed in, and when and how they showed a second factor in this session (PA-4). Times are ISO. */
export interface SignIn {
  method: string
  at: string
  secondFactor: string | null
  secondFactorAt: string | null
}

/** A vendor that somebody at MedCom acts for, with how they were asked, or only sees as: then `source` is null (PA-4). */
export interface StandsFor {
  source: 'phone' | 'mail' | 'meeting' | null
  note: string
  since: string
  /** What the person is at MedCom; the actor's own role and vendor are those of the one they stand for. */
  ownRole: 'medcomAdmin' | 'medcomReader'
}

export interface UserActor {
  kind: 'user'
  id: string
  role: UserRole
  name: string
  email: string
  functional: boolean
  vendorId: string | null
  vendorName: string | null
  laboratoryId: string | null
  laboratoryName: string | null
  /** The vendor whose first-level support helps this person (bilag 1, 9.1); null for MedCom. */
  supportVendorId: string | null
  standsFor: StandsFor | null
  sessionId: string
  signIn: SignIn
  /** Administrators, whoever may sign today or later, and whoever has set one up. */
  needsSecondFactor: boolean
  /** The absolute end of the session. */
  expiresAt: string
  /** How many seconds that was away when the session was looked up. */
  secondsLeft?: number
}

export interface StationActor {
  kind: 'station'
  id: string
  name: string
  laboratoryId: string
  laboratoryName: string
  supportVendorId: string | null
}

export interface ApiKeyActor {
  kind: 'apiKey'
  id: string
  name: string
  scopes: Scope[]
  /** Null for a key of MedCom's own services. */
  vendorId: string | null
}

/** Who asks. A token is the bearer of a mailed link; system is a job. */
export type Actor =
  | { kind: 'anonymous' }
  | { kind: 'token' }
  | UserActor
  | StationActor
  | ApiKeyActor
  | { kind: 'system'; task: string }

export const ANONYMOUS: Actor = { kind: 'anonymous' }
export const TOKEN: Actor = { kind: 'token' }

/** Minutes without a request after which a session ends. */
export const SESSION_IDLE_MINUTES = 60
/** Hours after sign-in at which a session ends, however busy. */
export const SESSION_ABSOLUTE_HOURS = 12

/** What is stored instead of a secret: SHA-256, since every secret of ours is 256 random bits. */
export function digest(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** The user a session cookie stands for; null when the session has ended, timed out or its user is deactivated. */
export async function actorOfSession(cookie: string): Promise<UserActor | null> {
  const user = await callFunction<Omit<UserActor, 'kind'> | null>('npn_session', [
    digest(cookie),
    SESSION_IDLE_MINUTES,
  ])
  return user && { kind: 'user', ...user }
}

/** The station a laboratory PC's cookie stands for (PA-4); null when it has been revoked. */
export async function actorOfStation(cookie: string): Promise<StationActor | null> {
  const station = await callFunction<Omit<StationActor, 'kind'> | null>('npn_station', [digest(cookie)])
  return station && { kind: 'station', ...station }
}

/** What the database knows of an API key that is in force. */
export type KeyRecord = Omit<ApiKeyActor, 'kind'>

/** The machine an API key stands for; nobody when it is unknown, revoked or expired. */
export async function actorOfApiKey(key: string): Promise<Actor> {
  return actorOfKeyRecord(await callFunction<KeyRecord | null>('npn_api_key', [digest(key)]))
}

/** The machine a key's record stands for; nobody where there is none. */
export function actorOfKeyRecord(record: KeyRecord | null): Actor {
  return record ? { kind: 'apiKey', ...record } : ANONYMOUS
}

/** Whether somebody has signed in and yet must show a second factor: until then they may do nothing else. */
export function awaitsSecondFactor(actor: Actor): boolean {
  return actor.kind === 'user' && actor.needsSecondFactor && actor.signIn.secondFactorAt === null
}

/** Minutes a sign-in and its second factor count as fresh: what signing asks for (AG-3). */
export const FRESH_MINUTES = 5

/** Whether both the sign-in and the second factor of this session are at most five minutes old. */
export function isFreshlySignedIn(actor: Actor, now: Date): boolean {
  return actor.kind === 'user' && isFresh(actor.signIn.at, now) && isFresh(actor.signIn.secondFactorAt, now)
}

/** Whether a moment of a sign-in is at most five minutes ago. */
export function isFresh(at: string | null, now: Date): boolean {
  return at !== null && now.getTime() - Date.parse(at) <= FRESH_MINUTES * 60_000
}

/** Whether the actor works for MedCom and so sees every row. */
export function isStaff(actor: Actor): boolean {
  if (actor.kind !== 'user' || awaitsSecondFactor(actor)) return false
  return actor.role === 'medcomAdmin' || actor.role === 'medcomReader'
}

/** Which side an actor acts for. What the portal does by the date, it does for MedCom. */
export function sideOf(actor: Actor): 'medcom' | 'vendor' {
  return isStaff(actor) || actor.kind === 'system' ? 'medcom' : 'vendor'
}

/** The id of the user who acts; null for a machine, and where the portal does it by the date. */
export function userOf(actor: Actor): string | null {
  return actor.kind === 'user' ? actor.id : null
}

/** The vendor whose user acts, also where somebody at MedCom stands for it; null for MedCom itself and for others. */
export function ownVendor(actor: Actor): string | null {
  return actor.kind === 'user' ? actor.vendorId : null
}

/** Whom a deed is done on behalf of, and how they asked, as the audit log keeps it: "<vendor>:phone"; null for oneself. */
export function behalfOf(actor: Actor): string | null {
  return actor.kind === 'user' && actor.standsFor?.source
    ? `${actor.vendorId}:${actor.standsFor.source}`
    : null
}

/** The column of the audit log that says who: an id, never a name. */
export function actorId(actor: Actor): string | null {
  if (actor.kind === 'user' || actor.kind === 'station' || actor.kind === 'apiKey') return actor.id
  return actor.kind === 'system' ? actor.task : null
}
