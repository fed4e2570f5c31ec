/** A later draw or return by the laboratory that holds a series, oldest first. */
export interface LaterEvent {
  operation: 'draw' | 'return'
  first: bigint
  last: bigint
}

/**
 * Whether any number from first to last is still held after these events, all by the holder itself: a return ends
 * the laboratory's latest open holding of a number, so a return of what it drew once more leaves the first one open.
 * The same rule as the look-up's verdict, for one holding.
 */
export function stillOpen(first: bigint, last: bigint, events: readonly LaterEvent[]): boolean {
  const starts = new Set([first])
  for (const event of events) {
    if (event.first > first && event.first <= last) starts.add(event.first)
    if (event.last >= first && event.last < last) starts.add(event.last + 1n)
  }
  // Between two starts nothing begins or ends, so one number speaks for all.
  return [...starts].some((number) => isOpen(number, events))
}

function isOpen(number: bigint, events: readonly LaterEvent[]): boolean {
  let later = 0
  for (const { operation, first, last } of events) {
    if (number < first || number > last) continue
    if (operation === 'draw') later += 1
    else if (later > 0) later -= 1
    else return false
  }
  return true
}
