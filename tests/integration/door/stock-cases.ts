import { aDrawer } from '@/tests/support/draws'
import { STOCK_FORM } from '@/tests/support/stock'

const OLD = 1_000

/** Stock and rhythm as somebody edits them who saw a version that is no longer the newest. */
export const STOCK_CASES = {
  'stock.declare': async () => ({
    input: { id: (await aDrawer()).id, version: OLD, yearlyProduction: 5_000 },
    field: 'yearlyProduction',
  }),
  'stock.changeSettings': async () => ({
    input: { ...STOCK_FORM, version: OLD, lowWeeks: '19', validFrom: '2026-12-01' },
    field: 'lowWeeks',
  }),
}
