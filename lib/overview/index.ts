export type { Figure } from './figures'
export { showOverview, type Overview } from './show-overview'
export type { Urgency, WaitingTask } from './tasks'
