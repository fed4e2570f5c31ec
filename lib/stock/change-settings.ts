import { command } from '@/lib/door'
import { ChangeStockSettings } from './schemas'
import { stockSettings } from './settings'

/** The history of the settings. */
export const STOCK_HISTORY = { type: 'stockSetting', id: 'beholdning' } as const

/** Says from a day on, today or later, how much shall be in stock and how often shall be drawn (bilag 1, 4.4). */
export const changeStockSettings = command({
  name: 'stock.changeSettings',
  input: ChangeStockSettings,
  async run({ tx, input, now, record, enqueue }) {
    const before = await stockSettings.change(tx, input, now)
    const { version: _version, ...after } = input
    record({ ...STOCK_HISTORY, before, after })
    enqueue('stock.refreshStale', {}, { key: 'stock.refreshStale' })
    return { validFrom: input.validFrom }
  },
})
