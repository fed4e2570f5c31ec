import type { Tx } from '@/lib/db/client'

/**
 * What other domains take of stock and rhythm inside their own commands (DR-2); everybody else calls the verbs.
 * - `refreshStock` after a laboratory's draws, declared use, plan or count changed;
 * - `stockOf` the rows; `weeksOn(row, day)`, `stockState(weeks, settings)`, `rhythmState(row, day, settings)` say what they mean on
 *   a day. A closed laboratory keeps its row: leave it out yourself. `basis: 'assumed'` says that the beginning is a guess.
 * - `stockCurves` the weeks in stock on days that have been;
 * - `stockSettingsAt` the figures that hold: 26 weeks, 14 days, the low limits.
 */
export { stockCurves } from './curves'
export { refreshStock } from './refresh'
export { rhythmState, stockState, weeksOn, type StockSettings } from './rules'
export { stockSettingsAt } from './settings'

/** The stock of these laboratories by their ids, of those that the asker may see; a laboratory always has a row. */
export async function stockOf(tx: Tx, laboratoryIds: readonly string[]) {
  const rows = await tx.laboratoryStock.findMany({ where: { id: { in: [...laboratoryIds] } } })
  return new Map(rows.map((row) => [row.id, row]))
}
