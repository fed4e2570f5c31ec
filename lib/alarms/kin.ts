/**
 * What lib/watch does in its own transactions (DR-3): judge what has arrived, and what the clock brings. What is found
 * becomes alarms by `raise`, so that doing it twice has no further effect.
 */
export { judgeClock } from './judge-clock'
export { judgeDraws } from './judge-draws'
