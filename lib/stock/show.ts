import { query } from '@/lib/door'
import { NotFoundError } from '@/lib/door/errors'
import { isoDate } from '@/lib/format'
import { addDays, fromDay } from '@/lib/text/days'
import { servedLaboratory } from './declare'
import { dayOf, readFacts } from './facts'
import { judgeStock, rhythmState, stockCurve, stockState } from './rules'
import { ById } from './schemas'
import { stockSettingsAt } from './settings'

/** Eighteen months of weeks. */
const WEEKS = 78

/**
 * Stock and rhythm of a laboratory, reckoned at this moment from its days: the figures, the curve of 18 months by weeks with what
 * was drawn in each, and what it is reckoned from (DR-2).
 */
export const showStock = query({
  name: 'stock.show',
  input: ById,
  async run({ actor, tx, input: { id }, now }) {
    const laboratory = await servedLaboratory(tx, actor, id)
    const row = await tx.laboratoryStock.findUnique({ where: { id } })
    const [facts] = await readFacts(tx, [id], now)
    if (!row || !facts) throw new NotFoundError()
    const settings = await stockSettingsAt(tx, now)
    const today = isoDate(now)
    const judged = judgeStock(facts, settings)
    const ends = Array.from({ length: WEEKS + 1 }, (_, week) => facts.today - (WEEKS - week) * 7)
    const [most, curve, least] = ([-1, 0, 1] as const).map((lean) => stockCurve(facts, judged, ends, lean))
    const drawn = await weeklyDraws(tx, id, today)
    const iso = (day: number) => fromDay(dayOf(day))
    const weeks = judged.stock && judged.use ? (judged.empty!.on - facts.today) / 7 : null
    const counts = await tx.stockCount.findMany({
      where: { laboratoryId: id },
      orderBy: { countedOn: 'desc' },
      take: 10,
    })
    return {
      id,
      name: laboratory.name,
      code: laboratory.code,
      version: laboratory.version,
      yearlyProduction: laboratory.yearlyProduction,
      today,
      settings,
      use: judged.use,
      estimate: judged.estimate,
      disagrees: judged.disagrees,
      base: judged.base && { ...judged.base, on: iso(judged.base.on) },
      stock: judged.stock,
      weeks: weeks === null ? null : Math.max(0, weeks),
      weeksBetween: judged.empty && {
        low: Math.max(0, (judged.empty.earliest - facts.today) / 7),
        high: Math.max(0, (judged.empty.latest - facts.today) / 7),
      },
      emptyOn: judged.empty && iso(judged.empty.on),
      state: stockState(weeks === null ? null : Math.max(0, weeks), settings),
      rhythm: rhythmState(row, today, settings),
      expectedOn: fromDay(row.expectedOn),
      lastAutomaticOn: facts.lastAutomatic === null ? null : iso(facts.lastAutomatic),
      lastDrawOn: fromDay(row.lastDrawOn),
      counts: counts.map(({ countedOn, numbers, notedAt }) => ({
        countedOn: fromDay(countedOn),
        numbers: Number(numbers),
        notedAt,
      })),
      curve: ends.map((end, week) => ({
        /** The week's last day. */
        on: iso(end),
        weeks: curve![week]!,
        /** Between which they lie. */
        weeksLow: least![week]!,
        weeksHigh: most![week]!,
        ...(drawn.get(iso(end)) ?? NOTHING),
      })),
    }
  },
})

const NOTHING = { drawn: 0, returned: 0, automatic: 0, manual: 0 }

/** What was drawn in each of the weeks, by the week's last day. */
async function weeklyDraws(tx: Parameters<typeof readFacts>[0], id: string, today: string) {
  const rows = await tx.$queryRaw<
    { on: string; drawn: number; returned: number; automatic: number; manual: number }[]
  >`
    select (${today}::date - 7 * ((${today}::date - day) / 7))::text as "on", sum(drawn)::float as drawn, sum(returned)::float as returned,
      sum(automatic)::int as automatic, sum(manual)::int as manual
    from laboratory_day
    where laboratory_id = ${id}::uuid and day > ${addDays(today, -7 * (WEEKS + 1))}::date and day <= ${today}::date
    group by 1`
  return new Map(rows.map(({ on, ...sums }) => [on, sums]))
}
