/** One done line of the draw log that covers the number: who drew it, or gave it back. */
export interface NumberEvent {
  kind: 'draw' | 'return'
  /** The line's own id; settles the order of lines of the same time. Whole numbers are compared as such. */
  drawId: string
  laboratoryId: string
  at: Date
}

/** A draw of the number, and the return that ended it. */
export interface Holding<Event> {
  draw: Event
  returned: Event | undefined
}

interface History<Event> {
  /** All of it, oldest first. */
  events: Event[]
  /** One for each draw, oldest first. */
  holdings: Holding<Event>[]
  /** Returns by a laboratory that did not hold the number. They end nothing. */
  orphans: Event[]
}

/** What the draw log says of one number. */
export type Verdict<Event extends NumberEvent = NumberEvent> = History<Event> &
  (
    | { kind: 'found'; draw: Event }
    | { kind: 'returned'; draw: Event; returned: Event }
    | { kind: 'drawnMoreThanOnce'; draws: Event[] }
    | { kind: 'notFound' }
  )

const isWhole = (id: string) => /^(?:0|[1-9]\d*)$/.test(id)

function compareIds(a: string, b: string): number {
  if (a.length !== b.length && isWhole(a) && isWhole(b)) return a.length - b.length
  return a < b ? -1 : a > b ? 1 : 0
}

function inOrder(a: NumberEvent, b: NumberEvent): number {
  return a.at.getTime() - b.at.getTime() || compareIds(a.drawId, b.drawId)
}

function historyOf<Event extends NumberEvent>(unordered: readonly Event[]): History<Event> {
  const events = [...unordered].sort(inOrder)
  const holdings: Holding<Event>[] = []
  const orphans: Event[] = []
  for (const event of events) {
    if (event.kind === 'draw') holdings.push({ draw: event, returned: undefined })
    else {
      const ended = holdings.findLast((one) => !one.returned && one.draw.laboratoryId === event.laboratoryId)
      if (ended) ended.returned = event
      else orphans.push(event)
    }
  }
  return { events, holdings, orphans }
}

/**
 * What the draw log says of a number (NR-1), from every done draw and return that covers it, in any order. A draw
 * gives the laboratory a holding; a return ends that laboratory's latest open one. One open holding is *found*,
 * several are *drawnMoreThanOnce* (also by the same laboratory), none after a return is *returned*.
 */
export function verdict<Event extends NumberEvent>(events: readonly Event[]): Verdict<Event> {
  const history = historyOf(events)
  const open = history.holdings.filter((holding) => !holding.returned).map((holding) => holding.draw)
  const [draw, ...others] = open
  if (draw && others.length > 0) return { ...history, kind: 'drawnMoreThanOnce', draws: open }
  if (draw) return { ...history, kind: 'found', draw }
  const ended = history.holdings
    .flatMap(({ draw, returned }) => (returned ? [{ draw, returned }] : []))
    .sort((a, b) => inOrder(a.returned, b.returned))
    .at(-1)
  return ended ? { ...history, kind: 'returned', ...ended } : { ...history, kind: 'notFound' }
}
