import type { Rows } from './roles'

export const contacts = {
  // contacts (bilag 3)

  // reviews

  // privacy
} as const satisfies Rows
