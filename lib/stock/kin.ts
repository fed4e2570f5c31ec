import type { Tx } from '@/lib/db/client'

/**
 * What other domains take of stock and rhythm inside their own commands (DR-2); everybody else calls the verbs.
 * - `refreshStock` after a laboratory's draws, declared use, plan or count changed;
 * - `stockOf` the rows; `weeksOn`, `stockState` and `rhythmState` of `./rules` say what they mean on a
 *   day. A closed laboratory keeps its row: leave it out yourself. `basis: 'assumed'` says that the beginning is a guess.
 * - `stockCurves` the weeks in stock on days that have been.
 */
export { stockCurves } from './curves'
export { refreshStock } from './refresh'

/** The stock of these laboratories by their ids, of those that the asker may see; a laboratory always has a row. */
export async function stockOf(tx: Tx, laboratoryIds: readonly string[]) {
  const rows = await tx.laboratoryStock.findMany({ where: { id: { in: [...laboratoryIds] } } })
  return new Map(rows.map((row) => [row.id, row]))
}
