import type { Tx } from '@/lib/db/client'
import { stockOf } from '@/lib/stock/kin'
import { fromDay } from '@/lib/text/days'
import type { StockFact } from './facts'

/** What is known of what each laboratory has in stock; nothing of one that never drew. */
export async function stockFacts(tx: Tx, laboratoryIds: readonly string[]): Promise<Map<string, StockFact>> {
  const rows = await stockOf(tx, laboratoryIds)
  return new Map(
    [...rows.values()]
      .filter(({ lastDrawOn }) => lastDrawOn !== null)
      .map(({ id, emptyOn, useSource, lastAutomaticOn }) => [
        id,
        { emptyOn: fromDay(emptyOn), source: useSource, lastAutomaticOn: fromDay(lastAutomaticOn) },
      ]),
  )
}
