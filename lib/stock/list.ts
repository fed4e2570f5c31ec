import type { Prisma } from '@/lib/db/client'
import { query } from '@/lib/door'
import { page } from '@/lib/door/page'
import { contains, holdingOn, openOn, sortOf } from '@/lib/door/search'
import { isoDate } from '@/lib/format'
import { addDays, fromDay, toDay } from '@/lib/text/days'
import { rhythmState, stockState, weeksOn, type StockSettings } from './rules'
import { ListStock } from './schemas'
import { stockSettingsAt } from './settings'
import type { RhythmState, StockState } from './words'

/** The open laboratories one may see, by urgency: the first to run dry first, or the one whose draw is longest due (DR-2). */
export const listStock = query({
  name: 'stock.list',
  input: ListStock,
  async run({ tx, input, now }) {
    const day = isoDate(now)
    const settings = await stockSettingsAt(tx, now)
    const of: Prisma.LaboratoryWhereInput[] = [openOn(day)]
    if (input.search)
      of.push({
        OR: [contains('name', input.search), contains('code', input.search), contains('city', input.search)],
      })
    if (input.systemId) of.push({ systems: { some: { systemId: input.systemId, ...holdingOn(day) } } })
    const filters: Prisma.LaboratoryStockWhereInput[] = [{ laboratory: { AND: of } }]
    if (input.vendorId) filters.push({ vendorId: input.vendorId })
    if (input.state) filters.push(stateFilter(input.state, day, settings))
    if (input.rhythm) filters.push(rhythmFilter(input.rhythm, day, settings))
    if (input.use) filters.push(input.use === 'disagrees' ? { disagrees: true } : { useSource: input.use })
    const where = { AND: filters }
    const found = await page({
      sort: sortOf(input.sort),
      request: input,
      size: input.size,
      count: (take) => tx.laboratoryStock.count({ where, take }),
      async fetch({ where: beyond, orderBy, take }) {
        const rows = await tx.laboratoryStock.findMany({
          where: { AND: [where, beyond] },
          include: {
            laboratory: { select: { name: true, code: true, city: true, yearlyProduction: true } },
            vendor: { select: { id: true, name: true } },
          },
          orderBy,
          take,
        })
        return rows.map(({ laboratory, ...row }) => {
          const weeks = weeksOn(row, day)
          return {
            ...row,
            ...laboratory,
            weeks,
            state: stockState(weeks, settings),
            rhythm: rhythmState(row, day, settings),
            emptyOn: fromDay(row.emptyOn),
            lastAutomaticOn: fromDay(row.lastAutomaticOn),
            lastDrawOn: fromDay(row.lastDrawOn),
            expectedOn: fromDay(row.expectedOn),
          }
        })
      },
    })
    return { ...found, today: day, settings }
  },
})

/** Between which days the stock is used up, where it is in a state on a day. */
export function stateFilter(
  state: StockState,
  day: string,
  { criticalWeeks, lowWeeks, ampleWeeks }: StockSettings,
): Prisma.LaboratoryStockWhereInput {
  const after = (weeks: number) => toDay(addDays(day, weeks * 7))
  if (state === 'unknown') return { emptyOn: null }
  if (state === 'critical') return { emptyOn: { lt: after(criticalWeeks) } }
  if (state === 'low') return { emptyOn: { gte: after(criticalWeeks), lt: after(lowWeeks) } }
  if (state === 'inTarget') return { emptyOn: { gte: after(lowWeeks), lt: after(ampleWeeks) } }
  return { emptyOn: { gte: after(ampleWeeks) } }
}

/** The same of the rhythm. */
export function rhythmFilter(
  state: RhythmState,
  day: string,
  { slackDays }: Pick<StockSettings, 'slackDays'>,
): Prisma.LaboratoryStockWhereInput {
  const lastInTime = toDay(addDays(day, -slackDays))
  if (state === 'never') return { expectedOn: null }
  return { expectedOn: state === 'late' ? { lt: lastInTime } : { gte: lastInTime } }
}
