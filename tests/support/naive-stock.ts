import { askOwner } from './database'

/** What a laboratory has left, reckoned a day at a time from the raw lines of the draw log. */

interface LogDay {
  day: number
  drawn: number
  returned: number
}

const EIGHT_WEEKS = 8
const A_YEAR = 364

const since1970 = (day: string) => Date.parse(day) / 86_400_000

/** Whole days that what is in stock at the end of a day lasts, and the last automatic draw; null where the log has no draw. */
export async function naiveStock(
  laboratory: string,
  day: string,
): Promise<{ daysLeft: number | null; automatic: string | null } | null> {
  const log = await askOwner<LogDay & Record<string, unknown>>(
    `select (drawn_at at time zone 'Europe/Copenhagen')::date - '1970-01-01'::date as day,
       coalesce(sum(count) filter (where operation = 'draw'), 0)::float8 as drawn,
       coalesce(sum(count) filter (where operation = 'return'), 0)::float8 as returned
     from draw where laboratory_id = $1 and outcome = 'done' and (drawn_at at time zone 'Europe/Copenhagen')::date <= $2
     group by 1 order by 1`,
    [laboratory, day],
  )
  const [automatic] = await askOwner<{ day: string | null }>(
    `select max((drawn_at at time zone 'Europe/Copenhagen')::date)::text as day from draw
     where laboratory_id = $1 and outcome = 'done' and operation = 'draw' and channel = 'webService'
       and (drawn_at at time zone 'Europe/Copenhagen')::date <= $2`,
    [laboratory, day],
  )
  if (!log.some(({ drawn }) => drawn > 0)) return null
  return { daysLeft: await lastsFor(laboratory, log, day), automatic: automatic!.day }
}

async function lastsFor(laboratory: string, log: LogDay[], day: string): Promise<number | null> {
  const today = since1970(day)
  const [said] = await askOwner<{ yearly: number | null; target: number }>(
    `select yearly_production as yearly, (select (value #>> '{}')::int from setting where key = 'stock.targetWeeks'
       and valid_from <= $2 order by valid_from desc limit 1) as target from laboratory where id = $1`,
    [laboratory, day],
  )
  const first = log.find(({ drawn }) => drawn > 0)!.day
  const inParts = log.filter(({ day: on, drawn }) => drawn > 0 && on < first + 7)
  const begun = inParts.at(-1)!.day
  const ratesAt = weeklyRates(log.filter(({ day: on }) => on > begun))
  const aWeek = said!.yearly ? () => said!.yearly! / (365.25 / 7) : ratesAt(begun)
  const now = aWeek(today)
  if (now === null) return null
  const initial = inParts.reduce((sum, { drawn }) => sum + drawn, 0)
  const beginnings = [
    { left: initial >= now * EIGHT_WEEKS ? initial : now * said!.target, from: begun },
    await plannedDraw(laboratory, log, day),
    await newestCount(laboratory),
  ]
  // The newest, and of two on one day the one that is surest: it stands last.
  const known = beginnings.flatMap((one) => one ?? []).sort((one, other) => one.from - other.from)
  let { left } = known.at(-1)!
  for (let on = known.at(-1)!.from + 1; on <= today; on += 1) {
    const next = log.find((one) => one.day >= on)
    left = Math.max(0, left - aWeek(next?.day ?? today)! / 7)
    if (next?.day === on) left = Math.max(0, left + next.drawn - next.returned)
  }
  return Math.floor((left * 7) / now + 1e-6)
}

/** What somebody counted at last. */
async function newestCount(laboratory: string) {
  const [counted] = await askOwner<{ day: string; numbers: number }>(
    `select counted_on::text as day, numbers::float8 from stock_count where laboratory_id = $1 order by counted_on desc limit 1`,
    [laboratory],
  )
  return counted && { left: counted.numbers, from: since1970(counted.day) }
}

/** The first day near an agreed first draw on which at least half of it was drawn; agreed by the vendor of the day. */
async function plannedDraw(laboratory: string, log: readonly LogDay[], day: string) {
  const [plan] = await askOwner<{ day: string; size: number }>(
    `select planned_on::text as day, size from first_draw_plan p join laboratory_vendor v using (laboratory_id, vendor_id)
     where laboratory_id = $1 and v.valid_from <= $2 and coalesce(v.valid_to, '2999-01-01') >= $2`,
    [laboratory, day],
  )
  if (!plan) return
  const on = since1970(plan.day)
  const came = log.find(({ day: at, drawn }) => at >= on - 30 && at <= on + 60 && drawn * 2 >= plan.size)
  return came && { left: came.drawn, from: came.day }
}

/** The median of what draws at least ten days apart have replaced a week, in the year back from the newest or a whole number of years before. */
function weeklyRates(log: readonly LogDay[]) {
  return (begun: number) => {
    const rates: { to: number; rate: number }[] = []
    let [from, net] = [begun, 0]
    for (const { day, drawn, returned } of log) {
      net += drawn - returned
      if (drawn === 0 || day < from + 10) continue
      rates.push({ to: day, rate: (Math.max(0, net) * 7) / (day - from) })
      ;[from, net] = [day, 0]
    }
    const newest = rates.at(-1)?.to ?? 0
    const inYear = (end: number) => {
      const those = rates.filter(({ to }) => to <= end && to > end - A_YEAR).map(({ rate }) => rate)
      those.sort((a, b) => a - b)
      const half = those.length / 2
      const middle = (those[Math.ceil(half) - 1]! + those[Math.floor(half)]!) / 2
      return those.length < 4 || middle === 0 ? null : middle
    }
    return (day: number): number | null => {
      const years = Math.max(0, Math.floor((newest - day) / A_YEAR))
      return inYear(newest - years * A_YEAR) ?? inYear(newest)
    }
  }
}
