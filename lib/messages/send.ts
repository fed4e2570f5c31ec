import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { holdLock, type HeldLock } from '@/lib/db/held-lock'
import type { Context } from '@/lib/door'
import { unwrap } from '@/lib/door/errors'
import { env } from '@/lib/env'
import { deliverMail, type Delivered } from '@/lib/mail'
import { SENDERS } from './lock'
import { stepMail } from './mails'
import { planDeliveries, PLANNED, type PlannedDelivery } from './plan'
import { turnDeliveries, type SettledDelivery } from './turn'

const SYSTEM = { actor: { kind: 'system', task: 'messages.send' } } as const satisfies Context

/** Milliseconds to the next try while the mail server cannot be reached; after the last the next minute tries again. */
const AWAY = [500, 1_000, 2_000, 4_000, 8_000]
/** Milliseconds to the next try while the database cannot be reached and there is something to write down. */
const DATABASE_AWAY = [100, 300, 1_000, 2_000, 5_000, 5_000, 5_000]
/** Seconds after which a mail whose connection was lost is tried again. */
const SOON = 2

let running = false
let again = false

/**
 * Sends what waits until nothing is due. At most one runs in a process, so that no more mails are being handed over than
 * there are connections: that is how many a crash can leave in doubt (SM-6). Whoever asks meanwhile is not kept
 * waiting, what they have is sent by the one that runs.
 */
export async function sendWaiting(signal?: AbortSignal): Promise<void> {
  again = true
  if (running) return
  running = true
  try {
    while (again && !signal?.aborted) {
      again = false
      await sendAll(signal)
    }
  } finally {
    running = false
  }
}

/** As many at once as there are connections; while the database writes down what is done, the others go on. */
async function sendAll(signal: AbortSignal | undefined): Promise<void> {
  const sender = new Sender()
  const away = [...AWAY]
  let planned: PlannedDelivery[] = []
  let mayBeMore = true
  try {
    for (;;) {
      const stopped = signal?.aborted ?? false
      if (sender.serverIsAway && sender.busy.size === 0 && sender.settled.length === 0) {
        const wait = away.shift()
        if (wait === undefined || stopped) return
        await pause(wait)
        sender.serverIsAway = false
        ;[planned, mayBeMore] = [[], true]
      }
      if (planned.length === 0 && (mayBeMore || sender.busy.size === 0) && !stopped && !sender.serverIsAway) {
        planned = await sender.persist(() => planDeliveries(SYSTEM, {}))
        mayBeMore = planned.length === PLANNED
        if (planned.length === 0 && sender.busy.size === 0 && sender.settled.length === 0) {
          if (!sender.soon) return
          sender.soon = false
          await pause(SOON * 1000)
        }
      }
      const room = stopped || sender.serverIsAway ? 0 : env().MAIL_CONNECTIONS - sender.busy.size
      const next = planned.splice(0, room)
      if (next.length > 0 || sender.settled.length > 0) await sender.turn(next)
      else if (sender.busy.size === 0 && stopped) return
      if (sender.settled.length === 0 && sender.busy.size > 0) await Promise.race(sender.busy)
      if (sender.reached) away.splice(0, away.length, ...AWAY)
    }
  } finally {
    await sender.end()
  }
}

/** One run: its lock, by which others know that it lives, what it has handed over, and what came of that. */
class Sender {
  readonly busy = new Set<Promise<void>>()
  settled: SettledDelivery[] = []
  serverIsAway = false
  reached = false
  /** Whether something is to be tried again so soon that this run waits for it. */
  soon = false
  private readonly holder = randomInt(1, 0x7fffffff)
  private lock: HeldLock | undefined

  async turn(next: readonly PlannedDelivery[]): Promise<void> {
    const settled = this.settled.splice(0)
    const ids = next.map(({ id }) => id)
    const taken = await this.persist(() =>
      turnDeliveries(SYSTEM, { settled, next: ids, holder: this.holder }),
    )
    const attempts = new Map(taken.map((one) => [one.id, one.attempts]))
    for (const delivery of next) {
      const attempt = attempts.get(delivery.id)
      if (attempt === undefined) continue
      const work: Promise<void> = this.handOver(delivery, attempt).finally(() => this.busy.delete(work))
      this.busy.add(work)
    }
  }

  /** Asks the database until it answers; what was handed over meanwhile is not forgotten. */
  async persist<T>(ask: () => Promise<Parameters<typeof unwrap<T>>[0]>): Promise<T> {
    for (const wait of DATABASE_AWAY)
      try {
        await this.hold()
        return unwrap(await ask())
      } catch {
        // It may have been done all the same: what stays marked is found by the next run.
        again = true
        await pause(wait)
      }
    await this.hold()
    return unwrap(await ask())
  }

  async end(): Promise<void> {
    await this.lock?.release()
  }

  private async hold(): Promise<void> {
    if (this.lock?.isHeld()) return
    await this.lock?.release()
    this.lock = await holdLock(SENDERS, this.holder)
  }

  private async handOver(delivery: PlannedDelivery, attempts: number): Promise<void> {
    const outcome = await deliverMail(stepMail(env().PUBLIC_URL, delivery))
    const away = outcome.state === 'deferred' && outcome.away
    this.serverIsAway ||= away
    this.reached = !away
    const wait = away ? 0 : waitAfter(attempts, outcome)
    this.soon ||= wait === SOON
    this.settled.push({
      id: delivery.id,
      address: delivery.address,
      attempts,
      state: outcome.state,
      answer: outcome.answer,
      ...doubts(outcome),
      wait,
    })
  }
}

function doubts(outcome: Delivered) {
  return {
    unknowable: outcome.state === 'deferred' && outcome.unknowable,
    ofAddress: outcome.state === 'refused' && outcome.ofAddress,
  }
}

/**
 * Seconds to the next try: half a minute, doubled each time, at most an hour. A connection that was lost for the first time was
 * lost with its server, which may be back already.
 */
function waitAfter(attempts: number, outcome: Delivered): number {
  if (attempts === 1 && outcome.state === 'deferred' && outcome.unknowable) return SOON
  return Math.min(30 * 2 ** (attempts - 1), 3600)
}
