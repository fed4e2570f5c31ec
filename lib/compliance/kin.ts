/**
 * What other domains take of compliance inside their own verbs: figures for the front page. Nobody writes cells but
 * `refreshCompliance`, and nobody need call it for what they change: the database marks the vendor and orders the job.
 */
export { complianceCurve } from './curve'
export { overdueCells, type OverdueCell } from './overdue'
export { requirementNames } from './requirements'
