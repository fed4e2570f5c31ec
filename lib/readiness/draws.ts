import type { Tx } from '@/lib/db/client'
import type { LastDraw } from './account-reasons'

interface Line extends LastDraw {
  id: bigint
}

/** An account's newest draw in the log, and its newest that was refused. */
export interface AccountDraws {
  lastDraw: Line | null
  refused: Line | null
}

type Row = { account: string; which: 'lastDraw' | 'refused' } & Line

/** The log has a million lines: each is found at the end of an index, whoever many there are. */
export async function drawsOf(tx: Tx, accounts: readonly string[]): Promise<Map<string, AccountDraws>> {
  const rows = await tx.$queryRaw<Row[]>`
    select asked.account, found.* from unnest(${accounts}::text[]) as asked (account)
    cross join lateral (
      (select 'lastDraw' as which, id, drawn_at as at, outcome::text, channel::text, transport::text from draw d
        where d.account = asked.account and operation = 'draw' order by drawn_at desc, id desc limit 1)
      union all
      (select 'refused', id, drawn_at, outcome::text, channel::text, transport::text from draw d
        where d.account = asked.account and outcome = 'refused' order by drawn_at desc, id desc limit 1)
    ) found`
  const found = new Map<string, AccountDraws>(
    accounts.map((account) => [account, { lastDraw: null, refused: null }]),
  )
  for (const { account, which, ...line } of rows) found.get(account)![which] = line
  return found
}

/** The account of each laboratory's newest done draw. */
export async function lastAccounts(
  tx: Tx,
  laboratories: readonly string[],
): Promise<Map<string, { name: string; at: Date }>> {
  const rows = await tx.$queryRaw<{ id: string; name: string; at: Date }[]>`
    select asked.id, found.name, found.at from unnest(${laboratories}::uuid[]) as asked (id)
    cross join lateral (
      select d.account as name, d.drawn_at as at from draw d
      where d.laboratory_id = asked.id and operation = 'draw' and outcome = 'done'
      order by drawn_at desc, id desc limit 1
    ) found`
  return new Map(rows.map(({ id, name, at }) => [id, { name, at }]))
}
