import type { Context } from '@/lib/door'
import { unwrap } from '@/lib/door/errors'
import { env } from '@/lib/env'
import { post } from './post'
import { signedHeaders } from './secrets'
import { switchOffWebhook } from './switch-off'
import { turnWebhooks, type SettledWebhook, type TakenWebhook } from './turn'

const SYSTEM = { actor: { kind: 'system', task: 'webhooks.send' } } as const satisfies Context

/** Calls at the same time. */
const AT_ONCE = 16

/** Makes the calls that are due until none is, and switches off where nothing has been taken for days. */
export async function sendWebhooks(): Promise<void> {
  let settled: SettledWebhook[] = []
  for (;;) {
    const { taken, bad } = unwrap(await turnWebhooks(SYSTEM, { settled, take: AT_ONCE }))
    // Two calls may have found the same; the second finds it done.
    for (const { id, reason } of bad) await switchOffWebhook(SYSTEM, { id, reason })
    if (taken.length === 0) return
    settled = await Promise.all(taken.map(call))
  }
}

async function call(taken: TakenWebhook): Promise<SettledWebhook> {
  const { id, attempts, url, body, at } = taken
  const begun = performance.now()
  const headers = signedHeaders(taken, at, body)
  const answered = await post(url, { headers, body, allowLoopback: env().DEMO })
  return { id, attempts, milliseconds: Math.round(performance.now() - begun), ...answered }
}
