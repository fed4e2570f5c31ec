import type { Tx } from '@/lib/db/client'
import { settingAt } from '@/lib/door/setting'
import { differencesOf, type Difference, type Use } from './differences'

const DAY = 86_400_000

interface UseRow {
  account: string
  laboratory_id: string
  first_at: Date
  last_at: Date
  draws: number
}

/** Every difference between the register's production accounts and the draw log, as both are now. */
export async function reconcile(tx: Tx, now: Date): Promise<Difference[]> {
  const days = await settingAt(tx, 'register.silentDays', now, 60)
  const laboratories = await tx.laboratory.findMany({
    select: { id: true, name: true, vendor: { select: { id: true, name: true } } },
  })
  const byId = new Map(laboratories.map((laboratory) => [laboratory.id, laboratory]))
  const accounts = await tx.account.findMany({
    where: { environment: 'production', state: { in: ['open', 'suspended'] } },
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
  const rows = await tx.$queryRaw<UseRow[]>`
    select account, laboratory_id, min(drawn_at) as first_at, max(drawn_at) as last_at, count(*)::int as draws
    from draw where outcome = 'done' group by account, laboratory_id`
  const uses: Use[] = rows.map(({ account, laboratory_id, first_at, last_at, draws }) => ({
    account,
    laboratory: byId.get(laboratory_id)!,
    firstAt: first_at,
    lastAt: last_at,
    draws,
  }))
  const registered = accounts.map(({ state, createdAt, laboratoryId, requests, ...account }) => ({
    ...account,
    state: state as 'open' | 'suspended',
    laboratory: laboratoryId ? byId.get(laboratoryId)! : null,
    isNew: requests.length > 0 && now.getTime() - createdAt.getTime() < days * DAY,
  }))
  return differencesOf(uses, registered, new Date(now.getTime() - days * DAY))
}
