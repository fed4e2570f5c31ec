import type { Tx } from '@/lib/db/client'
import { isoDate } from '@/lib/format'
import type { StockFacts } from './rules'

const DAY = 86_400_000

/** A day (yyyy-mm-dd) as days since 1970, and back. */
export const dayNumber = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / DAY
export const dayOf = (number: number) => new Date(number * DAY)

/** What is known of a laboratory, for its stock and its rhythm. */
export interface LaboratoryFacts extends StockFacts {
  id: string
  lastAutomatic: number | null
}

interface Row {
  id: string
  yearly: number | null
  /** {{day,drawn,returned,automatic draws},…}, ascending: less work than JSON, in both places. */
  days: string | null
  plans: [number, number][] | null
  count: [number, number] | null
}

/**
 * What these laboratories' stock is reckoned from, each by one stretch of an index; a million draws are as many rows as they
 * have days. Whoever serves a laboratory today sees all of it, so the answer is the same for MedCom and its vendor. Plans
 * are those of the vendor of today: a new one begins anew (bilag 1, 4.4).
 */
export async function readFacts(tx: Tx, ids: readonly string[], now: Date): Promise<LaboratoryFacts[]> {
  const today = isoDate(now)
  const rows = await tx.$queryRaw<Row[]>`
    select l.id, l.yearly_production as yearly, drawn.days, planned.plans, counted.count
    from laboratory l
    left join lateral (
      select array_agg(array[d.day - '1970-01-01'::date, d.drawn, d.returned, d.automatic])::text as days from (
        select * from laboratory_day
        where laboratory_id = l.id and day <= ${today}::date and (drawn > 0 or returned > 0) order by day
      ) d
    ) drawn on true
    left join lateral (
      select json_agg(json_build_array(p.planned_on - '1970-01-01'::date, p.size) order by p.planned_on) as plans
      from first_draw_plan p where p.laboratory_id = l.id and p.vendor_id = l.vendor_id
    ) planned on true
    left join lateral (
      select json_build_array(c.counted_on - '1970-01-01'::date, c.numbers) as count
      from stock_count c where c.laboratory_id = l.id order by c.counted_on desc limit 1
    ) counted on true
    where l.id = any(${[...ids]}::uuid[])
    order by l.id`
  return rows.map(({ id, yearly, plans, count, ...row }) => {
    const days = daysOf(row.days)
    return {
      id,
      today: dayNumber(today),
      yearly,
      days: days.map(([day, drawn, returned]) => ({ day, drawn, returned })),
      plans: (plans ?? []).map(([on, size]) => ({ on, size })),
      count: count && { on: count[0], numbers: count[1] },
      lastAutomatic: days.findLast(([, , , automatic]) => automatic > 0)?.[0] ?? null,
    }
  })
}

function daysOf(array: string | null): [number, number, number, number][] {
  return array ? JSON.parse(array.replaceAll('{', '[').replaceAll('}', ']')) : []
}
