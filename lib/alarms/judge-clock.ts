import type { Tx } from '@/lib/db/client'
import type { EffectScope } from '@/lib/door'
import { formatDate, isoDate } from '@/lib/format'
import { startOfDay } from '@/lib/text/copenhagen'
import { addDays, fromDay, toDay } from '@/lib/text/days'
import { closeOver } from './close-over'
import type { Finding } from './finding'
import type { AlarmKind } from './kinds'
import { raise } from './raise'
import { readOverrides } from './read-overrides'
import { judgeLevel, type KnownStock } from './rules/low'
import { COMPARED, judgeRhythm, neverLateWithin } from './rules/missed'
import { readRules, type RulesOn } from './rules-on'

/** So many draws hold so many days of a rhythm, also where there are several a day. */
const DRAWS = COMPARED * 3

/** A laboratory that is open, as the clock judges it. */
interface Standing {
  laboratoryId: string
  vendorId: string | null
}

interface Over {
  laboratoryId: string
  why: string
}

interface Judged {
  findings: Finding[]
  /** What alarms of the kind were about and is so no more. */
  over: Over[]
}
const NOTHING: Judged = { findings: [], over: [] }

/** Judges what no draw would tell: draws that did not come, and stock that runs low (DR-3). Hourly, and once when nothing is new. */
export async function judgeClock(tx: Tx, now: Date, enqueue: EffectScope<unknown>['enqueue']): Promise<void> {
  const rulesOn = await readRules(tx)
  const missed = await judgeMissed(tx, now, rulesOn)
  const low = await judgeLow(tx, now, rulesOn)
  await raise(tx, [...missed.findings, ...low.findings], now, enqueue)
  await closeOver(tx, 'missedDraw', missed.over, now)
  await closeOver(tx, 'lowStock', low.over, now)
  const closed = await closedLaboratories(tx, isoDate(now))
  await closeOver(tx, 'missedDraw', closed, now)
  await closeOver(tx, 'lowStock', closed, now)
}

/** Closes what draws that have just come put an end to, of these laboratories: a draw that was missed, stock that was low (DR-3). */
export async function closeArrived(tx: Tx, laboratoryIds: readonly string[], now: Date): Promise<void> {
  const rulesOn = await readRules(tx)
  await closeOver(tx, 'missedDraw', (await judgeMissed(tx, now, rulesOn, laboratoryIds)).over, now)
  await closeOver(tx, 'lowStock', (await judgeLow(tx, now, rulesOn, laboratoryIds)).over, now)
}

/**
 * Laboratories whose rhythm has stopped. The history is read only of those that have not drawn for so long that they may be late,
 * and of those with an alarm.
 * @param among only those of these that have an alarm; null: everybody
 */
async function judgeMissed(
  tx: Tx,
  now: Date,
  rulesOn: RulesOn,
  among: readonly string[] | null = null,
): Promise<Judged> {
  const today = isoDate(now)
  const rule = rulesOn('missedDraw', today)
  if (!rule) return NOTHING
  const alarmed = await alarmedBy(tx, 'missedDraw', among)
  if (among && alarmed.length === 0) return NOTHING
  const overrides = await readOverrides(tx, 'missedDraw')
  const inTime = Math.min(
    ...[{}, ...overrides.values()].map((own) => neverLateWithin({ ...rule.thresholds, ...own })),
  )
  const rows = await tx.$queryRaw<(Standing & { days: string[] })[]>`
    select l.id as "laboratoryId", l.vendor_id as "vendorId", drawn.days
    from laboratory l
    cross join lateral (
      select drawn_at as at from draw where laboratory_id = l.id and drawn_at <= ${now} and operation = 'draw'
        and outcome = 'done' and purpose = 'ordinary' order by drawn_at desc limit 1
    ) latest
    cross join lateral (
      select array_agg(day::text order by day desc) as days from (
        select distinct (d.drawn_at at time zone 'Europe/Copenhagen')::date as day from (
          select drawn_at from draw where laboratory_id = l.id and drawn_at <= latest.at and operation = 'draw'
            and outcome = 'done' and purpose = 'ordinary' order by drawn_at desc, id desc limit ${DRAWS}) d) days
    ) drawn
    where (l.closed_on is null or l.closed_on >= ${today}::date)
      and (l.id = any(${alarmed}::uuid[])
        or ${among === null} and latest.at < ${startOfDay(addDays(today, -inTime))})`
  const judged: Judged = { findings: [], over: [] }
  for (const { laboratoryId, vendorId, days } of rows) {
    const found = judgeRhythm(days, today, { ...rule.thresholds, ...overrides.get(laboratoryId) })
    if (!found) continue
    const { missed, ...facts } = found
    if (missed > 0) {
      const mark = `${facts.lastOn} ${missed}`
      const about = { laboratoryId, vendorId, account: null, at: now, mark }
      judged.findings.push({ kind: 'missedDraw', rule, facts, ...about })
    } else if (alarmed.includes(laboratoryId))
      // Also true where no draw has come, but the figures have been changed.
      judged.over.push({
        laboratoryId,
        why: `Laboratoriet trak senest den ${formatDate(facts.lastOn)}, og den næste trækning er først for sen efter den ${formatDate(facts.lateAfter)}.`,
      })
  }
  return judged
}

type StockRow = Standing & { emptyOn: Date; source: string }

/** Laboratories whose stock is low, as it was reckoned when they last drew; `among` as above. */
async function judgeLow(
  tx: Tx,
  now: Date,
  rulesOn: RulesOn,
  among: readonly string[] | null = null,
): Promise<Judged> {
  const today = isoDate(now)
  const rule = rulesOn('lowStock', today)
  if (!rule) return NOTHING
  const alarmed = await alarmedBy(tx, 'lowStock', among)
  if (among && alarmed.length === 0) return NOTHING
  const overrides = await readOverrides(tx, 'lowStock')
  const most = Math.max(rule.thresholds.weeks, ...[...overrides.values()].map(({ weeks }) => weeks ?? 0))
  const rows = await tx.$queryRaw<StockRow[]>`
    select s.laboratory_id as "laboratoryId", l.vendor_id as "vendorId", s.empty_on as "emptyOn",
      s.use_source::text as source
    from laboratory_stock s join laboratory l on l.id = s.laboratory_id
    where (l.closed_on is null or l.closed_on >= ${today}::date) and s.empty_on is not null
      and (l.id = any(${alarmed}::uuid[])
        or ${among === null} and s.empty_on < ${today}::date + ${most * 7}::int)`
  const judged: Judged = { findings: [], over: [] }
  for (const { laboratoryId, vendorId, ...row } of rows) {
    const stock: KnownStock = {
      emptyOn: fromDay(row.emptyOn),
      estimated: row.source === 'estimated',
    }
    const thresholds = { ...rule.thresholds, ...overrides.get(laboratoryId) }
    const found = judgeLevel(stock, today, thresholds)
    if (found) {
      const { level, critical, ...facts } = found
      // The same low stock half a year later is another time.
      const mark = `${level} ${today.slice(0, 4)}-${today.slice(5) < '07' ? 1 : 2}`
      const about = { laboratoryId, vendorId, account: null, at: now, mark }
      judged.findings.push({
        kind: 'lowStock',
        rule,
        facts,
        ...about,
        ...(critical && { severity: 'critical' }),
      })
    } else if (alarmed.includes(laboratoryId))
      judged.over.push({
        laboratoryId,
        why: `Der er numre på lager til den ${formatDate(stock.emptyOn)}, og det er over grænsen.`,
      })
  }
  return judged
}

/** The laboratories that an alarm is open about and that have closed since: nobody expects a draw or a stock of them. */
async function closedLaboratories(tx: Tx, today: string): Promise<Over[]> {
  const alarms = await tx.alarm.findMany({
    where: {
      kind: { in: ['missedDraw', 'lowStock'] },
      state: { not: 'closed' },
      laboratory: { closedOn: { lt: toDay(today) } },
    },
    distinct: ['laboratoryId'],
    select: { laboratory: { select: { id: true, closedOn: true } } },
  })
  return alarms.map(({ laboratory }) => ({
    laboratoryId: laboratory!.id,
    why: `Laboratoriet lukkede den ${formatDate(laboratory!.closedOn!)}.`,
  }))
}

/** The laboratories that an alarm of the kind is not closed for; among these, or of all. */
async function alarmedBy(tx: Tx, kind: AlarmKind, among: readonly string[] | null): Promise<string[]> {
  const alarms = await tx.alarm.findMany({
    where: { kind, state: { not: 'closed' }, ...(among && { laboratoryId: { in: [...among] } }) },
    select: { laboratoryId: true },
  })
  return alarms.flatMap(({ laboratoryId }) => laboratoryId ?? [])
}
