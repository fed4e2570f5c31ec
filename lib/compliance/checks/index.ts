import type { Check } from '../finding'
import { accounts } from './accounts'
import { certified } from './certified'
import { confirmed, contacts, support } from './contacts'
import { https, manualDraw, returnBlocked } from './draw-log'
import { stock } from './stock'

export const CHECK_KINDS = [
  'accounts',
  'stock',
  'certified',
  'manualDraw',
  'https',
  'support',
  'contacts',
  'confirmed',
  'returnBlocked',
] as const
export type CheckKind = (typeof CHECK_KINDS)[number]

/** How each kind of requirement is seen. */
export const CHECKS: Record<CheckKind, Check> = {
  accounts,
  stock,
  certified,
  manualDraw,
  https,
  support,
  contacts,
  confirmed,
  returnBlocked,
}
