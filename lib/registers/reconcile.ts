import { Prisma, type Tx } from '@/lib/db/client'
import { settingAt } from '@/lib/door/setting'
import { id } from '@/lib/text/fields'
import { differencesOf, type Difference } from './differences'

const DAY = 86_400_000

/** Every difference between the register's production accounts and the draw log, as both are now; of one account, where it is named. */
export async function reconcile(tx: Tx, now: Date, only?: string): Promise<Difference[]> {
  const days = await settingAt(tx, 'register.silentDays', now, 60)
  const laboratories = await tx.laboratory.findMany({
    select: { id: true, name: true, vendor: { select: { id: true, name: true } } },
  })
  const byId = new Map(laboratories.map((laboratory) => [laboratory.id, laboratory]))
  const accounts = await tx.account.findMany({
    where: {
      environment: 'production',
      state: { in: ['open', 'suspended'] },
      ...(only !== undefined && { name: only }),
    },
    select: {
      id: true,
      name: true,
      state: true,
      createdAt: true,
      vendor: { select: { id: true, name: true } },
      laboratoryId: true,
      requests: { where: { kind: 'create' }, select: { id: true }, take: 1 },
    },
  })
  const uses = (await usesIn(tx, only)).map(({ laboratoryId, ...use }) => ({
    ...use,
    laboratory: byId.get(laboratoryId)!,
  }))
  const registered = accounts.map(({ state, createdAt, laboratoryId, requests, ...account }) => ({
    ...account,
    state: state as 'open' | 'suspended',
    laboratory: laboratoryId ? byId.get(laboratoryId)! : null,
    isNew: requests.length > 0 && now.getTime() - createdAt.getTime() < days * DAY,
  }))
  return differencesOf(uses, registered, new Date(now.getTime() - days * DAY))
}

/** A difference by its key, as it is now; undefined when it is there no more. Only its own account is asked about. */
export async function differenceOf(tx: Tx, now: Date, key: string): Promise<Difference | undefined> {
  const [, kind, about] = /^(\w+):(.*)$/s.exec(key)!
  const name = kind === 'unknown' ? about : await nameOf(tx, about!.split(':')[0]!)
  if (name === undefined) return undefined
  return (await reconcile(tx, now, name)).find((one) => one.key === key)
}

async function nameOf(tx: Tx, typed: string): Promise<string | undefined> {
  const accountId = id.safeParse(typed)
  if (!accountId.success) return undefined
  return (await tx.account.findUnique({ where: { id: accountId.data }, select: { name: true } }))?.name
}

interface LoggedUse {
  account: string
  laboratoryId: string
  firstAt: Date
  lastAt: Date
}

/**
 * What each account did first and last, from the index by account and time: it costs by the number of accounts, however
 * long the log is.
 */
function usesIn(tx: Tx, only: string | undefined): Promise<LoggedUse[]> {
  const names =
    only === undefined
      ? Prisma.sql`(select min(account) as account from draw)
          union all
          select (select min(d.account) from draw d where d.account > logged.account) from logged where logged.account is not null`
      : Prisma.sql`select ${only}::text as account`
  return tx.$queryRaw<LoggedUse[]>`
    with recursive logged as (${names})
    select logged.account, newest.laboratory_id as "laboratoryId", oldest.drawn_at as "firstAt", newest.drawn_at as "lastAt"
    from logged
    cross join lateral (select d.drawn_at from draw d where d.account = logged.account and d.outcome = 'done'
      order by d.drawn_at, d.id limit 1) as oldest
    cross join lateral (select d.drawn_at, d.laboratory_id from draw d where d.account = logged.account and d.outcome = 'done'
      order by d.drawn_at desc, d.id desc limit 1) as newest`
}

/** How many draws these accounts have in the log, by name; none is 0. */
export async function drawsOf(tx: Tx, accounts: readonly string[]): Promise<(account: string) => number> {
  const rows = await tx.$queryRaw<{ account: string; draws: number }[]>`
    select account, count(*)::int as draws from draw
    where outcome = 'done' and account = any(${[...new Set(accounts)]}::text[]) group by account`
  const byName = new Map(rows.map(({ account, draws }) => [account, draws]))
  return (account) => byName.get(account) ?? 0
}
