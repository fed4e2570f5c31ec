// Asked only by its job, but a verb like the others.
import './refresh-stale'

export { changeStockSettings, STOCK_HISTORY } from './change-settings'
export { noteCount } from './count'
export { declareUse } from './declare'
export { listStock } from './list'
export { showStock } from './show'
export { showStockSettings } from './show-settings'
