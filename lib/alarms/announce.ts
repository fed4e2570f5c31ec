import type { Prisma, Tx } from '@/lib/db/client'
import type { EffectScope } from '@/lib/door'

/** New, found again as before, or found again and more serious: by its severity, or since its rule has come into force. */
export type News = 'raised' | 'again' | 'worse'

/**
 * Called by `raise` for each alarm as it then stands, in the same transaction: what is to be told about it is enqueued
 * here. An alarm that is only observed is told to nobody.
 */
export async function announce(
  _tx: Tx,
  _alarm: Prisma.AlarmGetPayload<object>,
  _news: News,
  _now: Date,
  _enqueue: EffectScope<unknown>['enqueue'],
): Promise<void> {}
