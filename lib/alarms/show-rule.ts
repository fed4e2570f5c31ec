import type { Tx } from '@/lib/db/client'
import { query } from '@/lib/door'
import { isoDate } from '@/lib/format'
import { fromDay } from '@/lib/text/days'
import type { AlarmKind } from './kinds'
import { OfKind } from './rule-schemas'
import { thresholdsOf } from './rules-on'

/** A rule as it holds today, what it was and will be, and which accounts have figures of their own (DR-3). */
export const showRule = query({
  name: 'alarmRule.show',
  input: OfKind,
  run: ({ tx, input, now }) => ruleOf(tx, input.kind, now),
})

async function ruleOf(tx: Tx, kind: AlarmKind, now: Date) {
  const today = isoDate(now)
  const found = await tx.alarmRule.findMany({
    where: { kind },
    orderBy: { validFrom: 'desc' },
    include: { _count: { select: { alarms: true } } },
  })
  const currentId = found.find(({ validFrom }) => fromDay(validFrom) <= today)!.id
  let past = false
  const rows = found.map(({ id, validFrom, mode, severity, thresholds, reason, _count }) => {
    const state = id === currentId ? 'current' : past ? 'former' : 'planned'
    past ||= id === currentId
    return {
      id,
      state: state as 'current' | 'former' | 'planned',
      from: fromDay(validFrom),
      mode,
      severity,
      thresholds: thresholdsOf(kind, thresholds) as Record<string, unknown>,
      reason,
      alarms: _count.alarms,
    }
  })
  const current = rows.find(({ state }) => state === 'current')!
  const version = found.reduce((sum, row) => sum + row.version, 0)
  return { kind, today, version, current, rows, accounts: await ownFigures(tx, kind) }
}
export type ShownRule = Awaited<ReturnType<typeof ruleOf>>

/** The accounts whose own figures come before the rule's, by name; no more than a page of them. */
async function ownFigures(tx: Tx, kind: AlarmKind) {
  const account = { select: { id: true, name: true, vendor: { select: { id: true, name: true } } } } as const
  if (kind === 'missedDraw' || kind === 'lowStock')
    return (
      await tx.alarmThreshold.findMany({
        where: { kind },
        select: { thresholds: true, reason: true, account },
        orderBy: { account: { name: 'asc' } },
        take: 200,
      })
    ).map(({ account: of, thresholds, reason }) => ({
      ...of,
      figures: thresholds as Record<string, unknown>,
      reason,
    }))
  const column = COLUMNS[kind]
  if (!column) return []
  const rows = await tx.account.findMany({
    where: { environment: 'production', [column]: { not: column === 'returnBlocked' ? true : null } },
    select: { ...account.select, [column]: true },
    orderBy: { name: 'asc' },
    take: 200,
  })
  return rows.map(({ id, name, vendor, ...rest }) => {
    const value = (rest as Record<string, unknown>)[column]
    return {
      id,
      name,
      vendor,
      figures: { [column]: value instanceof Date ? fromDay(value) : value } as Record<string, unknown>,
      reason: null,
    }
  })
}

/** Where an account's own limit stands, for the kinds it says something of (AC-4). */
const COLUMNS: Partial<Record<AlarmKind, string>> = {
  manualDraw: 'manualDrawUntil',
  http: 'httpsOnlyFrom',
  attemptedReturn: 'returnBlocked',
  largeDraw: 'largestDraw',
  frequentDraws: 'drawsPerWeek',
}
