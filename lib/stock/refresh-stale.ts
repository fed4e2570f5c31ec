import { effect } from '@/lib/door'
import { isoDate } from '@/lib/format'
import { refreshStock } from './refresh'
import { Nothing } from './schemas'
import { stockSettingsAt } from './settings'

/** Laboratories whose stock is reckoned anew in one transaction. */
const CHUNK = 500

/**
 * Reckons the stock that was reckoned with other settings than hold today, or whose vendor, declared use or plan has changed, or
 * never, or before the day of a draw that was dated ahead had come. Answers with how many laboratories were reckoned; 0 is the end.
 */
export const refreshStaleStock = effect({
  name: 'stock.refreshStale',
  input: Nothing,
  timeout: 60_000,
  async run({ tx, now }) {
    const { targetWeeks, rhythmDays, disagreePercent } = await stockSettingsAt(tx, now)
    const stale = await tx.$queryRaw<{ id: string }[]>`
      select laboratory_id as id from laboratory_stock s
      where (target_weeks, rhythm_days, disagree_percent)
          is distinct from (${targetWeeks}, ${rhythmDays}, ${disagreePercent})
        or exists (
          select from laboratory_day d where d.laboratory_id = s.laboratory_id
            and d.day > coalesce(s.last_draw_on, '-infinity') and d.day <= ${isoDate(now)}::date and d.drawn > 0)
      limit ${CHUNK}`
    await refreshStock(
      tx,
      stale.map(({ id }) => id),
      now,
    )
    return { refreshed: stale.length }
  },
})
