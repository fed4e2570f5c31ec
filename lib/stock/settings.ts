import type { Tx } from '@/lib/db/client'
import { datedSettings } from '@/lib/door/dated-settings'
import { isoDate } from '@/lib/format'
import { toDay } from '@/lib/text/days'
import { STOCK_SETTINGS, type StockSettings } from './rules'
import { STOCK_FIGURES, type StockFigure } from './words'

const KEYS = STOCK_FIGURES.map((figure) => `stock.${figure}` as const)

/** What holds of stock and rhythm at a moment (bilag 1, 4.4; DR-2): weeks, days and percent, by name. */
export async function stockSettingsAt(tx: Tx, now: Date): Promise<StockSettings> {
  const rows = await tx.setting.findMany({
    where: { key: { in: [...KEYS] }, validFrom: { lte: toDay(isoDate(now)) } },
    distinct: ['key'],
    orderBy: [{ key: 'asc' }, { validFrom: 'desc' }],
  })
  const values = new Map(rows.map(({ key, value }) => [key, value as number]))
  const at = (figure: StockFigure) => values.get(`stock.${figure}`) ?? STOCK_SETTINGS[figure]
  return Object.fromEntries(STOCK_FIGURES.map((figure) => [figure, at(figure)])) as StockSettings
}

export const stockSettings = datedSettings({
  keys: KEYS,
  fields: STOCK_FIGURES,
  at: stockSettingsAt,
  asSettings: (figures) =>
    Object.fromEntries(STOCK_FIGURES.map((figure) => [`stock.${figure}`, figures[figure]])),
})
