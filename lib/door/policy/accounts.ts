import type { Rows } from './roles'

export const accounts = {
  // mailboxes and routine mail

  // accounts

  // provisioning to NPN-servicen

  // today's register
} as const satisfies Rows
