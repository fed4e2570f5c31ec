/**
 * What lib/watch does in its own transactions (DR-3): judge what has arrived, close what it ends, and what the clock brings. What is found
 * becomes alarms by `raise`, so that doing it twice has no further effect.
 */
export { closeArrived, judgeClock } from './judge-clock'
export { judgeDraws } from './judge-draws'
