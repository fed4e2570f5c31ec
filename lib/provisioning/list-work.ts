import { unconfirmed } from '@/lib/accounts/confirmation'
import { type Prisma, type Tx } from '@/lib/db/client'
import { query } from '@/lib/door'
import { page, type Page } from '@/lib/door/page'
import { isoDate } from '@/lib/format'
import { wantedIn } from './differences'
import { overdueBefore } from './overdue'
import { ListWork } from './schemas'
import { compare, deedsOf, type Difference } from './wanted'

export interface Work {
  /** The account's. */
  id: string
  name: string
  /** The change that says what is wanted now. */
  cursor: string
  /** What is to be done in NPN-servicen. */
  deeds: string[]
  fields: Difference[]
  wantedAt: Date
  /** When the first change was asked for that is still to be done. */
  since: Date
  overdue: boolean
  /** When it could not be done, or was done, who said so and what. */
  answered: { at: Date; by: string | null; doneOn: Date | null; note: string } | null
}

/**
 * What a person sets up by hand where NPN-servicen has no interface (AC-3): each account whose newest change nobody has
 * confirmed, the one that has waited longest first. Done, the newest first.
 */
export const listWork = query({
  name: 'provisioning.work',
  input: ListWork,
  async run({ tx, input, now }): Promise<Page<Work> & { today: string; waiting: number; failed: number }> {
    const failed = await failedAccounts(tx)
    const views: Record<typeof input.view, Prisma.AccountWhereInput> = {
      waiting: { ...unconfirmed(tx), id: { notIn: failed } },
      failed: { id: { in: failed } },
      done: { confirmedAt: { not: null } },
    }
    const where = views[input.view]
    const isDone = input.view === 'done'
    const tooLate = await overdueBefore(tx, now)
    const found = await page({
      sort: isDone ? { field: 'confirmedAt', direction: 'desc' } : { field: 'wantedAt', direction: 'asc' },
      request: input,
      size: SIZE,
      count: (take) => tx.account.count({ where, take }),
      async fetch({ where: beyond, ...range }) {
        const accounts = await tx.account.findMany({ where: { AND: [where, beyond] }, ...range })
        const changes = await changesOf(tx, accounts, isDone)
        const names = await namesOf(tx, [...changes.values()])
        const waitsSince = await waitsSinceOf(tx, accounts)
        return accounts.map((account) => {
          const change = changes.get((isDone ? account.confirmedChange : account.wantedChange)!)!
          const before = isDone ? undefined : changes.get(account.confirmedChange ?? -1n)
          const wanted = wantedIn(change.wanted)
          const confirmed = before ? wantedIn(before.wanted) : null
          const since = (!isDone && waitsSince.get(account.id)) || change.at
          return {
            ...account,
            cursor: String(change.sequence),
            deeds: isDone ? [] : deedsOf(wanted, confirmed),
            fields: compare(wanted, confirmed),
            wantedAt: change.at,
            since,
            overdue: !isDone && since < tooLate,
            answered: change.acknowledgedAt && {
              at: change.acknowledgedAt,
              by: names.get(change.acknowledgedBy ?? '') ?? null,
              doneOn: change.doneOn,
              note: change.note,
            },
          }
        })
      },
    })
    const waiting = await tx.account.count({ where: views.waiting })
    return { ...found, today: isoDate(now), waiting, failed: failed.length }
  },
})

/** Each stands with all its fields. */
const SIZE = 10

/** The accounts whose newest change was answered with "could not". */
async function failedAccounts(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select a.id from account a join account_change c on c.sequence = a.wanted_change
    where a.wanted_change is not null and a.confirmed_change is distinct from a.wanted_change
      and c.outcome = 'failed'`
  return rows.map(({ id }) => id)
}

type Places = { wantedChange: bigint | null; confirmedChange: bigint | null }[]

async function changesOf(tx: Tx, accounts: Places, isDone: boolean) {
  const sequences = accounts
    .flatMap(({ wantedChange, confirmedChange }) =>
      isDone ? [confirmedChange] : [wantedChange, confirmedChange],
    )
    .filter((sequence) => sequence !== null)
  const changes = await tx.accountChange.findMany({ where: { sequence: { in: sequences } } })
  return new Map(changes.map((change) => [change.sequence, change]))
}

async function waitsSinceOf(tx: Tx, accounts: { id: string }[]): Promise<Map<string, Date>> {
  const rows = await tx.$queryRaw<{ id: string; since: Date }[]>`
    select a.id, min(c.at) as since from account a join account_change c on c.account_id = a.id
    where a.id = any(${accounts.map(({ id }) => id)}::uuid[]) and c.sequence > coalesce(a.confirmed_change, 0)
    group by a.id`
  return new Map(rows.map(({ id, since }) => [id, since]))
}

/** Who answered, by "user:…" and "key:…". */
async function namesOf(tx: Tx, changes: { acknowledgedBy: string | null }[]): Promise<Map<string, string>> {
  const ids = (kind: string) =>
    changes.flatMap(({ acknowledgedBy }) =>
      acknowledgedBy?.startsWith(`${kind}:`) ? [acknowledgedBy.slice(kind.length + 1)] : [],
    )
  const select = { id: true, name: true } as const
  const users = await tx.user.findMany({ where: { id: { in: ids('user') } }, select })
  const keys = await tx.apiKey.findMany({ where: { id: { in: ids('key') } }, select })
  return new Map([
    ['register', 'Det register, kontoen kom med'] as const,
    ...users.map(({ id, name }): [string, string] => [`user:${id}`, name]),
    ...keys.map(({ id, name }): [string, string] => [`key:${id}`, `API-nøglen ${name}`]),
  ])
}
