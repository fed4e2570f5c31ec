import type { DeliveryPlan, PlannedDelivery } from './plan'

/** Looked up again when no more than so many are left, so that nobody waits for it. */
const LOW = 200

type After = NonNullable<DeliveryPlan['after']> | null

/** What is to be sent next, looked up ahead of need. A pass goes once through all that is due, the longest due first. */
export class Supply {
  private ready: PlannedDelivery[] = []
  private after: After = null
  private ended = false
  private found = false
  /** Whether there may be more in a moment than a pass has found. */
  soon = false
  private looking = false
  /** What the last look-up failed by: nothing more is looked up. */
  trouble: unknown

  /** @param look looks up what comes after another; @param wake is called whenever it has answered */
  constructor(
    private readonly look: (after: After) => Promise<DeliveryPlan>,
    private readonly wake: () => void,
  ) {}

  /** Whether a look-up is under way that may find more. */
  get isLooking(): boolean {
    return this.looking
  }

  /** Whether the pass that has come to its end found something. */
  get hasFound(): boolean {
    return this.found
  }

  /** Takes the first so many of those that wait. */
  take(count: number): PlannedDelivery[] {
    if (this.ready.length <= LOW && !this.ended && !this.looking) void this.lookAhead()
    return this.ready.splice(0, count)
  }

  /** Those that were taken and not needed are the first again. */
  giveBack(rest: readonly PlannedDelivery[]): void {
    this.ready.unshift(...rest)
  }

  /** Begins a new pass; only where no look-up is under way. */
  restart(): void {
    Object.assign(this, { ready: [], after: null, ended: false, found: false })
  }

  private async lookAhead(): Promise<void> {
    this.looking = true
    try {
      const { next, after, soon } = await this.look(this.after)
      this.soon ||= soon
      this.ready.push(...next)
      this.found ||= next.length > 0
      this.after = after ?? null
      this.ended = !after
    } catch (error) {
      this.trouble = error
      this.ended = true
    }
    this.looking = false
    this.wake()
  }
}
