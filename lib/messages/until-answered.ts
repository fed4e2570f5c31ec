import { setTimeout as pause } from 'node:timers/promises'
import { unwrap, type Outcome } from '@/lib/door/errors'

/** Milliseconds to the next try while the database cannot be reached, and as long as one may wait each of the last length. */
const AWAY = [100, 200, 400, 800, 1_500, 3_000, 5_000]
const LONGEST_MILLISECONDS = 3_600_000

interface Asking {
  /** Whether the lock is held by which others know that we live: without it nothing is asked. */
  isHeld(): boolean
  /** Whether there is something that would be lost by giving up: then it is tried for up to an hour. */
  mayWait(): boolean
  /** Called when it could not be reached: what it had not yet on the disk may be gone. */
  failed(): void
}

/**
 * Asks the database until it answers.
 * @throws what a refusal says, and when it is given up the fault of the last try
 */
export async function untilAnswered<T>(
  ask: () => Promise<Outcome<T>>,
  { isHeld, mayWait, failed }: Asking,
): Promise<T> {
  const until = performance.now() + LONGEST_MILLISECONDS
  for (let tries = 0; ; tries += 1) {
    let outcome: Outcome<T>
    try {
      if (!isHeld()) throw new Error('The database cannot be reached')
      outcome = await ask()
    } catch (error) {
      failed()
      if (tries >= AWAY.length && (!mayWait() || performance.now() > until)) throw error
      await pause(AWAY[tries] ?? AWAY.at(-1)!)
      continue
    }
    return unwrap(outcome)
  }
}
