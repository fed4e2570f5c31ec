import type { Tx } from '@/lib/db/client'
import { effect } from '@/lib/door'
import { z } from '@/lib/text/schema'
import { settle, Settled, type Bad } from './settle'
import { takeDue, type TakenWebhook } from './take'

const atMostHundred = z
  .number()
  .int()
  .min(0)
  .max(100)
  .meta({ examples: [0, 16] })

const Turn = z.object({
  settled: z.array(Settled).max(100),
  /** Calls to make next, and how many of them may be of endpoints that took nothing the last time. */
  take: atMostHundred,
  takeFailing: atMostHundred,
})

/**
 * Writes down what came of the calls that were made, and takes those that are due, in one transaction. A call made twice,
 * since a worker died in between, has the same id, by which its receiver knows it (SM-5). Answers also with the endpoints to switch off.
 */
export const turnWebhooks = effect({
  name: 'webhookDelivery.turn',
  input: Turn,
  async run({ tx, input: { settled, take, takeFailing }, now }) {
    await forgetFormerSecrets(tx, now)
    const bad: Bad[] = []
    for (const one of settled) bad.push(...(await settle(tx, one, now)))
    const sound = take > 0 ? await takeDue(tx, { count: take, failing: false }, now) : []
    const rest = Math.min(takeFailing, take - sound.length)
    const failing = rest > 0 ? await takeDue(tx, { count: rest, failing: true }, now) : []
    return { taken: [...sound, ...failing] satisfies TakenWebhook[], bad }
  },
})

/** What does not sign any more is not kept. */
async function forgetFormerSecrets(tx: Tx, now: Date): Promise<void> {
  await tx.$executeRaw`update webhook_endpoint set former_secret = null, former_until = null
    where former_until <= ${now}::timestamptz`
}
