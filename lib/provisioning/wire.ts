import type { Prisma } from '@/lib/db/client'

/** An account as the feed gives it: who it is, and all that is wanted of it. */
export interface FeedAccount extends Record<string, unknown> {
  id: string
  name: string
}

/** What was wanted at a change, with the account's id and name first. */
export function accountOf({ id, name }: { id: string; name: string }, wanted: Prisma.JsonValue): FeedAccount {
  return { id, name, ...(wanted as object) }
}
