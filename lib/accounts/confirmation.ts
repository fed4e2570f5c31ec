import type { Tx } from '@/lib/db/client'

/** The accounts of which NPN-servicen has not confirmed what is wanted, of those one may see. */
export async function unconfirmedAmong(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from account where wanted_change is distinct from confirmed_change`
  return rows.map(({ id }) => id)
}
