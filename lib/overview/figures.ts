import { complianceCurve } from '@/lib/compliance/kin'
import type { Tx } from '@/lib/db/client'
import { isoDate } from '@/lib/format'
import { stockSettingsAt } from '@/lib/stock/settings'

/** What one figure says: now, 30 days ago, and the half year up to now, oldest first. */
export interface Figure {
  value: number
  before: number
  curve: number[]
  /** What it is counted among, and was 30 days ago, where it is a part of something. */
  of?: number
  beforeOf?: number
}

export interface Figures {
  /** Numbers drawn in the last 30 days, and in the 30 before. */
  numbers: Figure
  /** Laboratories with enough in stock, of those of which it is known. */
  stocked: Figure
  /** Requirements of vendors that are met, of all. */
  requirements: Figure
  /** Alarms that are not closed, of rules that are in force. */
  alarms: Figure
}

const DAY = 86_400_000
/** Laboratories draw every second week: shorter steps would only show that. */
const STEP_DAYS = 14
const STEPS = 13
const BEFORE_DAYS = 30

/** The four figures of the records one sees; of one vendor's own where it asks (RP-1, CO-3). */
export async function showFigures(tx: Tx, now: Date, vendorId: string | null): Promise<Figures> {
  const ago = (days: number) => new Date(now.getTime() - days * DAY)
  const steps = Array.from({ length: STEPS }, (_, index) => ago(STEP_DAYS * (STEPS - 1 - index)))
  const before = ago(BEFORE_DAYS)
  const moments = [...steps, before].toSorted((a, b) => a.getTime() - b.getTime())
  /** What was known at each moment, as a figure. */
  const figure = (known: readonly number[]): Figure => {
    const at = new Map(moments.map((moment, index) => [moment.getTime(), known[index] ?? 0]))
    const curve = steps.map((step) => at.get(step.getTime())!)
    return { value: curve.at(-1)!, before: at.get(before.getTime())!, curve }
  }
  const met = await complianceCurve(tx, moments, vendorId ?? undefined)
  const stocked = await stockedAt(tx, now, moments, vendorId)
  return {
    numbers: await numbersDrawn(tx, now),
    stocked: { ...figure(stocked.map(({ enough }) => enough)), of: stocked.at(-1)?.known ?? 0 },
    requirements: {
      ...figure(met.map((each) => each.met)),
      of: met.at(-1)?.of ?? 0,
      // Vendors come and go, so what it is counted among moves too.
      beforeOf: figure(met.map((each) => each.of)).before,
    },
    alarms: figure(await openAlarmsAt(tx, moments)),
  }
}

async function numbersDrawn(tx: Tx, now: Date): Promise<Figure> {
  const steps = await drawnIn(tx, now, { days: STEP_DAYS, count: STEPS })
  const months = await drawnIn(tx, now, { days: BEFORE_DAYS, count: 2 })
  return { value: months.at(-1) ?? 0, before: months.at(-2) ?? 0, curve: steps }
}

/** Counted back from now, so that none is cut short; the oldest first. Each reads its own stretch of the log. */
async function drawnIn(
  tx: Tx,
  now: Date,
  { days, count }: { days: number; count: number },
): Promise<number[]> {
  const rows = await tx.$queryRaw<{ numbers: bigint }[]>`
    select figures.numbers from generate_series(1, ${count}::int) as period
    cross join lateral (
      select coalesce(sum(count), 0)::bigint as numbers
      from draw where outcome = 'done' and operation = 'draw'
        and drawn_at > ${now}::timestamptz - make_interval(days => ${days}::int * period)
        and drawn_at <= ${now}::timestamptz - make_interval(days => ${days}::int * (period - 1))
    ) figures order by period desc`
  return rows.map(({ numbers }) => Number(numbers))
}

/**
 * How many of the laboratories that are open today had enough in stock at each moment, of those of which it is known. What
 * was in stock is reckoned back from today's by the draws and by what is used now, so the past is a little rounder than
 * each laboratory's own curve.
 */
async function stockedAt(tx: Tx, now: Date, moments: readonly Date[], vendorId: string | null) {
  const days = moments.map((moment) => isoDate(moment))
  const { lowWeeks } = await stockSettingsAt(tx, now)
  const rows = await tx.$queryRaw<{ enough: bigint; known: bigint }[]>`
    with days as (select array_agg(day order by n) as all_days from unnest(${days}::date[]) with ordinality d (day, n)),
    moment as (select day, n from unnest(${days}::date[]) with ordinality m (day, n)),
    place as (
      select s.laboratory_id as id, s.in_stock, s.counted_on, s.weekly_use from laboratory_stock s
      join laboratory l on l.id = s.laboratory_id
      where s.in_stock is not null and s.weekly_use > 0 and (l.closed_on is null or l.closed_on >= ${isoDate(now)}::date)
        and (${vendorId}::uuid is null or s.vendor_id = ${vendorId}::uuid)),
    moved as (
      select d.laboratory_id as id, width_bucket(d.day - 1, all_days) as n, sum(d.drawn - d.returned) as numbers
      from laboratory_day d join place p on p.id = d.laboratory_id cross join days
      where d.day > ${days[0]}::date and d.day <= p.counted_on group by 1, 2),
    level as (
      select m.n, p.weekly_use, p.in_stock + p.weekly_use / 7 * (p.counted_on - m.day)
        - coalesce(sum(v.numbers) over (partition by p.id order by m.n desc), 0) as numbers
      from place p cross join moment m left join moved v on v.id = p.id and v.n = m.n)
    select count(*) filter (where numbers >= ${lowWeeks}::float8 * weekly_use) as enough, count(*) as known
    from moment m left join level using (n) group by m.n order by m.n`
  return rows.map(({ enough, known }) => ({ enough: Number(enough), known: Number(known) }))
}

async function openAlarmsAt(tx: Tx, moments: readonly Date[]): Promise<number[]> {
  const rows = await tx.$queryRaw<{ open: bigint }[]>`
    select count(a.id) as open from unnest(${moments.map((moment) => moment.toISOString())}::timestamptz[]) m (at)
    left join alarm a on not a.observed and a.raised_at <= m.at and (a.closed_at is null or a.closed_at > m.at)
    group by m.at order by m.at`
  return rows.map(({ open }) => Number(open))
}
