export { changeIntervals, INTERVAL_HISTORY } from './change'
export { showIntervals } from './show'
