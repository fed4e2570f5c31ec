import type { Tx } from '@/lib/db/client'
import { openOn } from '@/lib/door/search'
import { stockCurves } from '@/lib/stock/kin'
import { addDays, fromDay, toDay } from '@/lib/text/days'
import { readOverrides } from './read-overrides'
import { judgeLevel } from './rules/low'
import type { Thresholds } from './thresholds'
import type { Span, Tried } from './try-find'

/** Stock is looked at so often when it is tried; the clock looks every day. */
const EVERY_DAYS = 7

/** When stock would have been found low, looked at once a week, with what is known today of what each laboratory uses. */
export async function triedStock(
  tx: Tx,
  { since, until }: Span,
  variants: readonly Thresholds['lowStock'][],
  now: Date,
): Promise<Tried[][]> {
  const days: string[] = []
  for (let day = since; day <= until; day = addDays(day, EVERY_DAYS)) days.push(day)
  const open = await tx.laboratory.findMany({ where: openOn(since), select: { id: true, closedOn: true } })
  const closed = new Map(open.map(({ id, closedOn }) => [id, closedOn && fromDay(closedOn)]))
  const curves = await stockCurves(
    tx,
    open.map(({ id }) => id),
    days,
    now,
  )
  const overrides = await readOverrides(tx, 'lowStock')
  return variants.map((thresholds) =>
    curves
      .flatMap(({ laboratoryId, weeks, estimated }) =>
        weeks.flatMap((left, place): Tried[] => {
          const day = days[place]!
          if (left === null || day > (closed.get(laboratoryId) ?? until)) return []
          const emptyOn = addDays(day, Math.floor(left * 7))
          const found = judgeLevel({ emptyOn, estimated }, day, {
            ...thresholds,
            ...overrides.get(laboratoryId),
          })
          if (!found) return []
          const { level: _level, critical: _critical, ...facts } = found
          return [{ laboratoryId, account: null, at: toDay(day), drawId: null, facts }]
        }),
      )
      .sort((a, b) => a.at.getTime() - b.at.getTime()),
  )
}
