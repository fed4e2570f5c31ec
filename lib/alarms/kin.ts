import type { Tx } from '@/lib/db/client'
import type { EffectScope } from '@/lib/door'

/**
 * What lib/watch does in its own transactions: judge what has arrived, and what the clock brings (DR-3). What is found
 * becomes alarms by `raise`, so that doing it twice has no further effect.
 */

/** Judges draws that were just stored, by the rules of the day each was made on. */
export async function judgeDraws(
  _tx: Tx,
  _draws: readonly { id: bigint }[],
  _now: Date,
  _enqueue: EffectScope<unknown>['enqueue'],
): Promise<void> {}

/** Judges what nobody's draw would tell: draws that did not come, and stock that runs low. */
export async function judgeClock(
  _tx: Tx,
  _now: Date,
  _enqueue: EffectScope<unknown>['enqueue'],
): Promise<void> {}
