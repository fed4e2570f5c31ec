import { closeArrived, judgeDraws } from '@/lib/alarms/kin'
import type { Tx } from '@/lib/db/client'
import { effect } from '@/lib/door'
import { refreshStock } from '@/lib/stock/kin'
import { z } from '@/lib/text/schema'

/** Draws judged in one transaction: some seconds' work at most. */
const CHUNK = 2_000

/**
 * Judges the next draws that have come, all of it in one transaction with the cursor: nothing is lost or judged twice, wherever a
 * worker dies. Imports take turns until they commit (lib/draws/store.ts, takeTurn) and every id is given within the turn, so
 * ids grow in the order of commit, and no draw appears behind the cursor. Answers with how many were judged; 0 is the end.
 */
export const watchStep = effect({
  name: 'watch.step',
  input: z.object({}),
  timeout: 60_000,
  async run({ tx, now, enqueue }) {
    const draws = await nextDraws(tx)
    const last = draws.at(-1)
    if (!last) return { judged: 0 }
    const laboratories = [...new Set(draws.map(({ laboratoryId }) => laboratoryId))]
    await refreshStock(tx, laboratories, now)
    await judgeDraws(tx, draws, now, enqueue)
    await closeArrived(tx, laboratories, now)
    await tx.watchCursor.update({ where: { id: 1 }, data: { lastDrawId: last.id } })
    return { judged: draws.length }
  },
})

/** The draws beyond the cursor, which is held until commit: a second worker waits, and then finds what is left. */
async function nextDraws(tx: Tx): Promise<{ id: bigint; laboratoryId: string }[]> {
  const [cursor] = await tx.$queryRaw<{ last: bigint }[]>`
    select last_draw_id as last from watch_cursor where id = 1 for update`
  return tx.draw.findMany({
    where: { id: { gt: cursor!.last } },
    orderBy: { id: 'asc' },
    take: CHUNK,
    select: { id: true, laboratoryId: true },
  })
}
