import type { Tx } from '@/lib/db/client'
import { dayOf, readFacts, type LaboratoryFacts } from './facts'
import { judgeStock, type StockSettings } from './rules'
import { stockSettingsAt } from './settings'

/** Sorts last; a year that the pages' cursors can hold. */
const NEVER = new Date('2199-12-31T00:00:00Z')

/**
 * Reckons the stock of these laboratories anew and keeps it in laboratory_stock, in a fixed order so that two at once wait for
 * each other. Reads their days, never their draws: the work does not grow with how often they draw.
 */
export async function refreshStock(tx: Tx, laboratoryIds: Iterable<string>, now: Date): Promise<void> {
  const ids = [...new Set(laboratoryIds)].sort()
  if (ids.length === 0) return
  const settings = await stockSettingsAt(tx, now)
  await tx.$queryRaw`
    select laboratory_id from laboratory_stock where laboratory_id = any(${ids}::uuid[]) order by laboratory_id for update`
  const rows = (await readFacts(tx, ids, now)).map((facts) => rowOf(facts, settings))
  await tx.$executeRaw`
    update laboratory_stock s set
      basis = r.basis, base_on = r.base_on, base_numbers = r.base_numbers,
      counted_on = r.counted_on, in_stock = r.in_stock, in_stock_low = r.in_stock_low, in_stock_high = r.in_stock_high,
      use_source = r.use_source, weekly_use = r.weekly_use, weekly_low = r.weekly_low, weekly_high = r.weekly_high,
      estimated_use = r.estimated_use, intervals = r.intervals, disagrees = r.disagrees,
      empty_on = r.empty_on, empty_earliest = r.empty_earliest, empty_latest = r.empty_latest,
      first_draw_on = r.first_draw_on, last_draw_on = r.last_draw_on, last_automatic_on = r.last_automatic_on,
      expected_on = r.expected_on, urgent_on = coalesce(r.empty_on, ${NEVER}::date), due_on = coalesce(r.expected_on, ${NEVER}::date),
      target_weeks = ${settings.targetWeeks}, rhythm_days = ${settings.rhythmDays},
      disagree_percent = ${settings.disagreePercent}
    from json_populate_recordset(null::laboratory_stock, ${JSON.stringify(rows)}::json) r
    where s.laboratory_id = r.laboratory_id`
}

/** A row as PostgreSQL names its columns. */
function rowOf(facts: LaboratoryFacts, settings: StockSettings) {
  const { base, use, estimate, disagrees, stock, empty } = judgeStock(facts, settings)
  const draws = facts.days.filter(({ drawn }) => drawn > 0)
  const [first, last] = [draws[0]?.day ?? null, draws.at(-1)?.day ?? null]
  return {
    laboratory_id: facts.id,
    basis: base?.basis ?? null,
    base_on: iso(base?.on),
    base_numbers: base && Math.round(base.numbers),
    counted_on: iso(stock && facts.today),
    in_stock: stock && Math.round(stock.numbers),
    in_stock_low: stock && Math.round(stock.low),
    in_stock_high: stock && Math.round(stock.high),
    use_source: use?.source ?? 'unknown',
    weekly_use: use?.weekly ?? null,
    weekly_low: use?.low ?? null,
    weekly_high: use?.high ?? null,
    estimated_use: estimate?.weekly ?? null,
    intervals: estimate?.intervals ?? 0,
    disagrees,
    empty_on: iso(empty?.on),
    empty_earliest: iso(empty?.earliest),
    empty_latest: iso(empty?.latest),
    first_draw_on: iso(first),
    last_draw_on: iso(last),
    last_automatic_on: iso(facts.lastAutomatic),
    expected_on: iso(expectedOn(facts, first, settings)),
  }
}

/** A rhythm after the last automatic draw; else after the first draw of any kind; else the day that one is planned for. */
function expectedOn(facts: LaboratoryFacts, first: number | null, { rhythmDays }: StockSettings) {
  const from = facts.lastAutomatic ?? first
  return from === null ? (facts.plans.at(-1)?.on ?? null) : from + rhythmDays
}

const iso = (day: number | null | undefined) => (day == null ? null : dayOf(day).toISOString().slice(0, 10))
