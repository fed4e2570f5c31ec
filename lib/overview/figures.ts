import type { Tx } from '@/lib/db/client'

/** What one figure says: the last 30 days, the 30 before, and the half year up to now, oldest first. */
export interface Figure {
  value: number
  before: number
  curve: number[]
}

export interface Figures {
  draws: Figure
  numbers: Figure
  webPage: Figure
  laboratories: Figure
}

/** Laboratories draw every second week: shorter steps would only show that. */
const STEP_DAYS = 14
const STEPS = 13

type Row = Record<keyof Figures, bigint>

/** Done draws: how many, of how many numbers, on the web page, and by how many laboratories. */
export async function drawFigures(tx: Tx, now: Date): Promise<Figures> {
  const steps = await periods(tx, now, { days: STEP_DAYS, count: STEPS })
  const months = await periods(tx, now, { days: 30, count: 2 })
  const figure = (name: keyof Row): Figure => ({
    value: Number(months.at(-1)?.[name] ?? 0),
    before: Number(months.at(-2)?.[name] ?? 0),
    curve: steps.map((step) => Number(step[name])),
  })
  return {
    draws: figure('draws'),
    numbers: figure('numbers'),
    webPage: figure('webPage'),
    laboratories: figure('laboratories'),
  }
}

/** Counted back from now, so that none of them is cut short; the oldest first. Each reads its own stretch of the log. */
function periods(tx: Tx, now: Date, { days, count }: { days: number; count: number }) {
  return tx.$queryRaw<Row[]>`
    select figures.* from generate_series(1, ${count}::int) as period
    cross join lateral (
      select count(*) as draws, coalesce(sum(count), 0)::bigint as numbers,
        count(*) filter (where channel = 'webPage') as "webPage", count(distinct laboratory_id) as laboratories
      from draw where outcome = 'done' and operation = 'draw'
        and drawn_at > ${now}::timestamptz - make_interval(days => ${days}::int * period)
        and drawn_at <= ${now}::timestamptz - make_interval(days => ${days}::int * (period - 1))
    ) figures order by period desc`
}
