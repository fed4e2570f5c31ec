import { judgeClock } from '@/lib/alarms/kin'
import { effect } from '@/lib/door'
import { refreshStock, stockSettingsAt } from '@/lib/stock/kin'
import { z } from '@/lib/text/schema'

/** Laboratories whose stock is reckoned anew in one transaction. */
const CHUNK = 500

/**
 * What the clock alone brings: stock that was reckoned with other settings than hold today, or never; and when that is done,
 * alarms of what did not come and what runs low. Answers with how many laboratories were reckoned; 0 is the end.
 */
export const watchClock = effect({
  name: 'watch.clock',
  input: z.object({}),
  timeout: 60_000,
  async run({ tx, now, enqueue }) {
    const { targetWeeks, rhythmDays, disagreePercent } = await stockSettingsAt(tx, now)
    const stale = await tx.$queryRaw<{ id: string }[]>`
      select laboratory_id as id from laboratory_stock
      where (target_weeks, rhythm_days, disagree_percent)
        is distinct from (${targetWeeks}, ${rhythmDays}, ${disagreePercent})
      limit ${CHUNK}`
    if (stale.length === 0) await judgeClock(tx, now, enqueue)
    await refreshStock(
      tx,
      stale.map(({ id }) => id),
      now,
    )
    return { refreshed: stale.length }
  },
})
