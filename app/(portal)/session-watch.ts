/** When a session ends, as the browser reckons it: in its own milliseconds, from what the server said was left. */
export interface Deadlines {
  /** Milliseconds without a request after which it ends. */
  idle: number
  /** The moment of the last request from any tab. */
  seen: number
  /** The moment at which it ends however busy. */
  latest: number
}

export type Phase =
  | { kind: 'quiet' }
  /** It ends at `at`; `extensible` when one may stay by saying so. */
  | { kind: 'warning'; at: number; extensible: boolean }
  | { kind: 'ended' }

/** How long before the end one is told. */
export const WARNING = 5 * 60_000

/** What to tell at a moment. */
export function phaseAt(now: number, { idle, seen, latest }: Deadlines): Phase {
  const at = Math.min(seen + idle, latest)
  if (now >= at) return { kind: 'ended' }
  return now >= at - WARNING ? { kind: 'warning', at, extensible: at < latest } : { kind: 'quiet' }
}
