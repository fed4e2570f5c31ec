import { query } from '@/lib/door'
import { Nothing } from './schemas'
import { stockSettings } from './settings'

/** The figures of stock and rhythm now, and on which days they change (DR-2). */
export const showStockSettings = query({
  name: 'stock.showSettings',
  input: Nothing,
  run: ({ tx, now }) => stockSettings.show(tx, now),
})
