export { showOverview, type Overview } from './show-overview'
export type { WaitingTask } from './tasks'
