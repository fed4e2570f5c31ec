import type { Prisma } from '@/lib/db/client'
import { query } from '@/lib/door'
import { requireOwnKey } from './internal'
import { ListWanted } from './schemas'
import { accountOf, type FeedAccount } from './wire'

export interface WantedAccounts {
  /** Where to go on in the feed, once one has the whole list. */
  cursor: string
  /** Each with the change that says so. */
  accounts: { cursor: string; account: FeedAccount }[]
  /** What `after` is for the next page; null where this was the last. */
  next: string | null
}

interface Row {
  id: string
  name: string
  sequence: bigint
  wanted: Prisma.JsonValue
}

/**
 * Every account the feed has told of, as it was at one cursor: also the pages that are read later, for each change
 * holds the whole of what was wanted. So one starts from here and goes on from the cursor, and neither misses nor
 * meets anything twice (AC-3).
 */
export const listWanted = query({
  name: 'provisioning.accounts',
  input: ListWanted,
  async run({ actor, tx, input }): Promise<WantedAccounts> {
    requireOwnKey(actor)
    const [at, last] = input.after?.split('.') ?? []
    const cursor = at ? BigInt(at) : ((await tx.accountFeed.findFirst())?.last ?? 0n)
    const rows = await tx.$queryRaw<Row[]>`
      select distinct on (c.account_id) c.account_id as id, a.name, c.sequence, c.wanted
      from account_change c join account a on a.id = c.account_id
      where c.sequence <= ${cursor} and (${last ?? null}::uuid is null or c.account_id > ${last ?? null}::uuid)
      order by c.account_id, c.sequence desc
      limit ${input.limit + 1}`
    const shown = rows.slice(0, input.limit)
    return {
      cursor: String(cursor),
      accounts: shown.map((row) => ({ cursor: String(row.sequence), account: accountOf(row, row.wanted) })),
      next: rows.length > input.limit ? `${cursor}.${shown.at(-1)!.id}` : null,
    }
  },
})
