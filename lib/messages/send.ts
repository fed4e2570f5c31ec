import type { Context } from '@/lib/door'
import { unwrap } from '@/lib/door/errors'
import { env } from '@/lib/env'
import { deliverMail, MAIL_CONNECTIONS, type Delivered } from '@/lib/mail'
import { stepMail } from './mails'
import { turnDeliveries, type SettledDelivery, type TakenDelivery } from './turn'

const SYSTEM = { actor: { kind: 'system', task: 'messages.send' } } as const satisfies Context

let running: Promise<void> | undefined
let again = false

/**
 * Sends what waits until nothing is due. At most one runs in a process, so that no more mails are being handed over than
 * there are connections: that is how many a crash can leave in doubt (SM-6).
 */
export async function sendWaiting(): Promise<void> {
  again = true
  running ??= runWhileAsked().finally(() => (running = undefined))
  await running
}

async function runWhileAsked(): Promise<void> {
  while (again) {
    again = false
    await sendAll()
  }
}

/** As many at once as there are connections; while the database writes down what is done, the others go on. */
async function sendAll(): Promise<void> {
  const busy = new Set<Promise<void>>()
  const settled: SettledDelivery[] = []
  for (;;) {
    const taken = unwrap(
      await turnDeliveries(SYSTEM, { settled: settled.splice(0), take: MAIL_CONNECTIONS - busy.size }),
    )
    for (const delivery of taken) {
      const work: Promise<void> = sendOne(delivery).then((outcome) => {
        settled.push(outcome)
        busy.delete(work)
      })
      busy.add(work)
    }
    if (busy.size === 0 && settled.length === 0) return
    if (settled.length === 0) await Promise.race(busy)
  }
}

async function sendOne(delivery: TakenDelivery): Promise<SettledDelivery> {
  const { id, attempts } = delivery
  const outcome = await deliverMail(stepMail(env().PUBLIC_URL, delivery))
  return { id, attempts, ...described(outcome), wait: waitAfter(attempts) }
}

function described(outcome: Delivered) {
  const { state, answer } = outcome
  return { state, answer, unknowable: state === 'deferred' && outcome.unknowable }
}

/** Seconds to the next try: half a minute, doubled each time, at most an hour. */
export function waitAfter(attempts: number): number {
  return Math.min(30 * 2 ** (attempts - 1), 3600)
}
