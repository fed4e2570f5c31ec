import type { Tx } from '@/lib/db/client'
import { dayNumber, readFacts } from './facts'
import { judgeStock, stockCurve } from './rules'
import { stockSettingsAt } from './settings'

/** Weeks in stock of a laboratory at the end of days that have been. */
export interface PastStock {
  laboratoryId: string
  /** In step with the days that were asked for; null where unknown. */
  weeks: (number | null)[]
  estimated: boolean
}

/** The weeks in stock at the end of each of these days (yyyy-mm-dd, ascending), reckoned with what is known today of the use. */
export async function stockCurves(
  tx: Tx,
  laboratoryIds: readonly string[],
  days: readonly string[],
  now: Date,
): Promise<PastStock[]> {
  const settings = await stockSettingsAt(tx, now)
  const at = days.map(dayNumber)
  return (await readFacts(tx, laboratoryIds, now)).map((facts) => {
    const judged = judgeStock(facts, settings)
    const estimated = judged.use?.source === 'estimated'
    return { laboratoryId: facts.id, weeks: stockCurve(facts, judged, at), estimated }
  })
}
