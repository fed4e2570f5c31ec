/**
 * What the domains that live on agreements (notices, successions) do to one inside their own commands: hold it, move it
 * along its life, and work out anew whom it waits for. Everybody else calls the verbs.
 */
export { refreshNextDates } from './next-date'
export { lockAgreement, move, refresh, requireState, type LockedAgreement } from './internal'
