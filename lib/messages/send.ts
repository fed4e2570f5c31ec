import { randomInt } from 'node:crypto'
import { setImmediate as later, setTimeout as pause } from 'node:timers/promises'
import { holdLock, type HeldLock } from '@/lib/db/held-lock'
import type { Context } from '@/lib/door'
import type { Outcome } from '@/lib/door/errors'
import { env } from '@/lib/env'
import { MailDesk, notTried, SOON, type Marked } from './hand-over'
import { SENDERS } from './lock'
import { planDeliveries, type PlannedDelivery } from './plan'
import { Supply } from './supply'
import { turnDeliveries, type SettledDelivery } from './turn'
import { untilAnswered } from './until-answered'

const SYSTEM = { actor: { kind: 'system', task: 'messages.send' } } as const satisfies Context

/** Milliseconds to the next try while the mail server cannot be reached; after the last the next minute tries again. */
const SERVER_AWAY = [500, 1_000, 2_000, 4_000, 8_000]
/** So many turns of a kind may be on their way at once: what comes while the one is being written need not wait for it. */
const TURNS = 2
/** The most that are written down at a time. */
const MOST = 200
/** As many are offered for each that is to be marked, where another worker was quicker with some. */
const CONTENDED = 4

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
      const holder = randomInt(1, 0x7fffffff)
      const lock = await holdLock([SENDERS, holder])
      await new Sender(holder, lock, signal).run().finally(() => lock.release())
    }
  } finally {
    running = false
  }
}

/**
 * One run. What is being handed over, and what was and is not yet written down, are together never more than there are
 * connections: so many may be sent twice where the process dies. Some more are marked ahead, since a mark takes as long as the
 * disk does, and after a crash these are marked as perhaps sent too.
 */
class Sender {
  private busy = 0
  private ahead: Marked[] = []
  private marking = 0
  private marks = 0
  private settled: SettledDelivery[] = []
  private settling = 0
  private settles = 0
  /** What is written down, but perhaps not on the disk: said again where the database is started anew. */
  private unflushed: SettledDelivery[] = []
  private offered = 1
  private serverIsAway = false
  private trouble: unknown
  private serverWaits = [...SERVER_AWAY]
  private wake = () => undefined as void
  private readonly connections = env().MAIL_CONNECTIONS
  private readonly desk = new MailDesk()
  private readonly supply = new Supply(
    (after) => this.persist(() => planDeliveries(SYSTEM, { after })),
    () => this.wake(),
  )

  constructor(
    private readonly holder: number,
    private readonly lock: HeldLock,
    private readonly signal: AbortSignal | undefined,
  ) {}

  async run(): Promise<void> {
    for (;;) {
      if (this.signal?.aborted || this.serverIsAway || this.trouble) this.putBack()
      else {
        this.handOut()
        this.mark()
      }
      this.settle()
      if (this.busy + this.marks + this.settles > 0 || this.supply.isLooking) await this.awoken()
      else if (!(await this.goesOn())) return
    }
  }

  private handOut(): void {
    const free = this.connections - this.busy - this.settled.length - this.settling
    for (const marked of this.ahead.splice(0, Math.max(free, 0))) void this.handOver(marked)
  }

  /** Marks some ahead, as many as there are connections, twice. */
  private mark(): void {
    const room = 2 * this.connections - this.ahead.length - this.marking
    if (this.marks === TURNS || room < this.connections) return
    const offered = this.supply.take(room * this.offered)
    if (offered.length > 0) void this.markSome(offered, Math.min(room, offered.length))
  }

  private async markSome(offered: readonly PlannedDelivery[], room: number): Promise<void> {
    this.marks += 1
    this.marking += room
    const before = new Set(this.unflushed)
    const candidates = offered.map(({ id }) => id)
    try {
      const taken = await this.turn({ settled: [], candidates, room, durable: true })
      if (taken.length > 0) this.unflushed = this.unflushed.filter((one) => !before.has(one))
      const attempts = new Map(taken.map((one) => [one.id, one.attempts]))
      const ours = offered.filter(({ id }) => attempts.has(id))
      // Where there was room for more, all the others are another worker's.
      const isFull = ours.length === room
      if (isFull) this.supply.giveBack(offered.slice(offered.indexOf(ours.at(-1)!) + 1))
      this.offered = isFull ? 1 : CONTENDED
      this.ahead.push(...ours.map((delivery) => ({ delivery, attempts: attempts.get(delivery.id)! })))
    } catch (error) {
      this.trouble = error
    }
    this.marking -= room
    this.marks -= 1
    this.wake()
  }

  /** What was marked ahead and is not to be handed over now is anybody's again. */
  private putBack(): void {
    this.settled.push(...this.ahead.splice(0).map(notTried))
  }

  private settle(): void {
    // The last of all comes after the others, so that it takes them along to the disk.
    const most = this.isLast() ? 1 : TURNS
    if (this.settled.length > 0 && this.settles < most && !this.trouble) void this.settleAll()
  }

  private isLast(): boolean {
    return this.busy + this.ahead.length + this.marks === 0
  }

  /** The last of a run are on the disk when this is done, and all before them. */
  private async settleAll(): Promise<void> {
    const settled = this.settled.splice(0, MOST)
    const durable = this.isLast() && this.settled.length === 0
    this.settles += 1
    this.settling += settled.length
    try {
      await this.turn({ settled, candidates: [], room: 0, durable })
      this.unflushed = durable ? [] : [...this.unflushed, ...settled]
    } catch (error) {
      this.trouble = error
    }
    this.settling -= settled.length
    this.settles -= 1
    this.wake()
  }

  private turn(what: Omit<Parameters<typeof turnDeliveries>[1], 'holder'>) {
    return this.persist(() => turnDeliveries(SYSTEM, { ...what, holder: this.holder }))
  }

  /** Whether there is, or may soon be, something more to do, when nothing is being handed over and all is written down. */
  private async goesOn(): Promise<boolean> {
    const trouble = this.trouble ?? this.supply.trouble
    if (trouble) throw trouble
    if (this.signal?.aborted) return false
    if (this.serverIsAway) {
      const wait = this.serverWaits.shift()
      if (wait === undefined) return false
      await this.pause(wait)
      this.serverIsAway = false
    } else if (!this.supply.hasFound && !again) {
      if (!this.supply.soon) return false
      this.supply.soon = false
      await this.pause(SOON * 1000)
    }
    again = false
    this.supply.restart()
    return true
  }

  private async handOver(marked: Marked): Promise<void> {
    this.busy += 1
    const { settled, away, soon } = await this.desk.handOver(marked)
    this.busy -= 1
    this.serverIsAway ||= away
    this.supply.soon ||= soon
    if (!away) this.serverWaits = [...SERVER_AWAY]
    this.settled.push(settled)
    this.wake()
  }

  /** Until something has been handed over or looked up; and what was done at the same moment is written down with it. */
  private async awoken(): Promise<void> {
    await new Promise<void>((resolve) => (this.wake = resolve))
    await later()
  }

  private async pause(milliseconds: number): Promise<void> {
    await pause(milliseconds, undefined, { signal: this.signal }).catch(() => undefined)
  }

  /** Asks the database until it answers; while there is something to write down, it has an hour for that. */
  private persist<T>(ask: () => Promise<Outcome<T>>): Promise<T> {
    return untilAnswered(ask, {
      isHeld: () => this.lock.isHeld(),
      mayWait: () => !this.signal?.aborted && this.settling + this.settled.length + this.busy > 0,
      // What it had promised to nobody may be gone with it; what it knows already it is told in vain.
      failed: () => void this.settled.push(...this.unflushed.splice(0)),
    })
  }
}
