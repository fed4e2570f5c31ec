import type { WebhookState } from './words'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** How long the next try waits after each that failed; after the last there is none. A little over FAILING_DAYS in all. */
const WAITS = [
  1 * MINUTE,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
]

/** Milliseconds to the next try; null where it is given up. */
export function waitAfter(attempts: number): number | null {
  return WAITS[attempts - 1] ?? null
}

/** Days of failing after which an endpoint is switched off. */
export const FAILING_DAYS = 3

/** Hours in which the secret before signs too, so that its owner can change over without losing anything. */
export const FORMER_HOURS = 24

/** Endpoints that one owner may have switched on. */
export const MOST_ENDPOINTS = 10

/** What a call is worth by its status: 410 says that nobody shall call again. */
export function outcomeOf(status: number | null): 'delivered' | 'failed' | 'gone' {
  if (status === 410) return 'gone'
  return status !== null && status >= 200 && status < 300 ? 'delivered' : 'failed'
}

export function stateOf({
  offAt,
  failingSince,
}: {
  offAt: Date | null
  failingSince: Date | null
}): WebhookState {
  if (offAt) return 'off'
  return failingSince ? 'failing' : 'on'
}
