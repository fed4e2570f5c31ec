export { watchClock } from './clock'
export { watchStep } from './step'
