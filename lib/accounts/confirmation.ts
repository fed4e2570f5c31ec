import type { Prisma, Tx } from '@/lib/db/client'

/** What a filter on accounts says of those of which NPN-servicen has not confirmed what is wanted (AC-3). */
export function unconfirmed(tx: Tx): Prisma.AccountWhereInput {
  return {
    wantedChange: { not: null },
    OR: [{ confirmedChange: null }, { confirmedChange: { lt: tx.account.fields.wantedChange } }],
  }
}
