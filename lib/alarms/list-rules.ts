import type { Tx } from '@/lib/db/client'
import { query } from '@/lib/door'
import { isoDate } from '@/lib/format'
import { fromDay } from '@/lib/text/days'
import { ALARM_KINDS } from './kinds'
import { Nothing } from './rule-schemas'
import { thresholdsOf } from './rules-on'

const YEAR = 365 * 86_400_000

/** Each kind of rule as it holds today, when it changes, and how many alarms it has raised (DR-3). */
export const listRules = query({
  name: 'alarmRule.list',
  input: Nothing,
  run: ({ tx, now }) => rulesOf(tx, now),
})

async function rulesOf(tx: Tx, now: Date) {
  const today = isoDate(now)
  const rows = await tx.alarmRule.findMany({ orderBy: { validFrom: 'desc' } })
  const counts = async (where: object) =>
    new Map(
      (await tx.alarm.groupBy({ by: ['kind'], where, _count: true })).map(({ kind, _count }) => [
        kind,
        _count,
      ]),
    )
  const lastYear = await counts({ raisedAt: { gt: new Date(now.getTime() - YEAR) } })
  const open = await counts({ state: { not: 'closed' } })
  return ALARM_KINDS.map((kind) => {
    const ofKind = rows.filter((row) => row.kind === kind)
    const current = ofKind.find(({ validFrom }) => fromDay(validFrom) <= today)!
    const coming = ofKind.findLast(({ validFrom }) => fromDay(validFrom) > today)
    return {
      kind,
      mode: current.mode,
      severity: current.severity,
      thresholds: thresholdsOf(kind, current.thresholds) as Record<string, unknown>,
      since: fromDay(current.validFrom),
      changesOn: coming ? fromDay(coming.validFrom) : null,
      lastYear: lastYear.get(kind) ?? 0,
      open: open.get(kind) ?? 0,
    }
  })
}
export type ListedRule = Awaited<ReturnType<typeof rulesOf>>[number]
