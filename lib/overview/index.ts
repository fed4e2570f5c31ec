export type { Figure } from './figures'
export { showOverview, type Overview } from './show-overview'
export type { ShownTask, Urgency } from './tasks'
