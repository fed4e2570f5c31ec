import { setTimeout as pause } from 'node:timers/promises'
import type { Context } from '@/lib/door'
import { env } from '@/lib/env'
import { untilAnswered } from '@/lib/messages/until-answered'
import { post, type Answered } from './post'
import { signedHeaders } from './secrets'
import type { SettledWebhook } from './settle'
import { switchOffWebhook } from './switch-off'
import type { TakenWebhook } from './take'
import { turnWebhooks } from './turn'

const SYSTEM = { actor: { kind: 'system', task: 'webhooks.send' } } as const satisfies Context

/** Calls at the same time, and those of them to endpoints that took nothing the last time. */
const AT_ONCE = 64
const FAILING_AT_ONCE = 16
/** Milliseconds that calls under way are given once the queue, which waits five seconds itself, asks for an end. */
const GRACE = 2_000

let running = false
let again = false
let wake = () => undefined as void

/**
 * Makes the calls that are due until none is, and switches off where nothing has been taken for days. At most one runs in a
 * process, so that receivers that do not answer never hold the queue's other jobs back; whoever asks meanwhile is heard at once (SM-5).
 */
export async function sendWebhooks(signal?: AbortSignal): Promise<void> {
  again = true
  wake()
  if (running) return
  running = true
  try {
    while (again && !signal?.aborted) {
      again = false
      await callAll(signal)
    }
  } finally {
    running = false
  }
}

async function callAll(signal?: AbortSignal): Promise<void> {
  const busy = new Map<Promise<void>, TakenWebhook>()
  const settled: SettledWebhook[] = []
  const stopped = new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve()))
  const turn = async (most: number) => {
    const failing = [...busy.values()].filter((one) => one.failing).length
    const input = {
      settled: settled.splice(0),
      take: Math.max(0, most - busy.size),
      takeFailing: Math.max(0, FAILING_AT_ONCE - failing),
    }
    const { taken, bad } = await untilAnswered(() => turnWebhooks(SYSTEM, input), {
      isHeld: () => true,
      mayWait: () => input.settled.length > 0,
      failed: () => undefined,
    })
    // Two calls may have found the same; the second finds it done.
    for (const { id, reason } of bad) await switchOffWebhook(SYSTEM, { id, reason })
    for (const one of taken) {
      const work: Promise<void> = call(one).then((what) => {
        settled.push(what)
        busy.delete(work)
      })
      busy.set(work, one)
    }
  }
  for (;;) {
    // Before asking what is due, so that nobody who asks meanwhile is missed.
    const woken = new Promise<void>((resolve) => (wake = resolve))
    await turn(AT_ONCE)
    if (busy.size === 0 && settled.length === 0) return
    if (settled.length === 0) await Promise.race([...busy.keys(), woken, stopped])
    if (!signal?.aborted) continue
    // What is not answered by then is made again by the next worker, with the same id.
    await Promise.race([Promise.all(busy.keys()), pause(GRACE, undefined, { ref: false })])
    return turn(0)
  }
}

async function call(taken: TakenWebhook): Promise<SettledWebhook> {
  const { id, attempts, version } = taken
  const begun = performance.now()
  const answered = await answerOf(taken)
  return { id, attempts, version, milliseconds: Math.round(performance.now() - begun), ...answered }
}

async function answerOf(taken: TakenWebhook): Promise<Answered> {
  const { url, body, at } = taken
  const headers = signedHeaders(taken, at, body)
  if (!headers)
    return {
      status: null,
      answer: 'Kaldet kunne ikke underskrives. Lav en ny hemmelighed.',
      retryAfter: null,
    }
  const { DEMO, PORT } = env()
  return post(url, { headers, body, demoPort: DEMO ? PORT : null })
}
