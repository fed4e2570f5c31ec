import type { Scope, UserRole } from '../actor'

/** A column of the policy table: the role of a user, or what else may ask. */
export type Role =
  | 'anonymous'
  | 'token'
  | 'station'
  | 'system'
  | UserRole
  | 'awaitingSecondFactor'
  | 'onBehalf'
  | 'seeingAs'
  | `key:${Scope}`

export const MEDCOM = ['medcomAdmin', 'medcomReader'] as const
export const VENDOR = ['vendorAdmin', 'vendorUser'] as const
/** What vendors may see and do, also somebody at MedCom who acts for one or sees as one (PA-4). */
export const VENDOR_SEES = [...VENDOR, 'onBehalf', 'seeingAs'] as const
export const VENDOR_DOES = [...VENDOR, 'onBehalf'] as const
export const PEOPLE = [...MEDCOM, ...VENDOR, 'laboratoryUser'] as const
export const PEOPLE_SEE = [...PEOPLE, 'onBehalf', 'seeingAs'] as const
export const READERS = [...MEDCOM, ...VENDOR_SEES] as const
export const ADMINISTRATORS = ['medcomAdmin', 'vendorAdmin'] as const
/** Whoever has signed in, also before they have shown the second factor that they need. */
export const SIGNED_IN = [...PEOPLE, 'awaitingSecondFactor'] as const
/** The same, also while they stand for a vendor: what everybody must have to find the way out. */
export const PRESENT = [...SIGNED_IN, 'onBehalf', 'seeingAs'] as const

/** What one may do: verbs and the roles that may call them. */
export type Rows = Record<string, readonly Role[]>
