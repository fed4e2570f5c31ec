import type { Channel, Operation, Outcome, Purpose, Transport } from '@/lib/draws/words'

/** A draw that was done, as far as later ones are held against it. */
export interface PastDraw {
  id: bigint
  at: Date
  account: string
  count: number
  purpose: Purpose
}

/** A line of the draw log as the rules see it. */
export interface LogDraw extends PastDraw {
  laboratoryId: string
  vendorId: string | null
  channel: Channel
  transport: Transport
  operation: Operation
  outcome: Outcome
}

/** What a laboratory has drawn: only draws that were done, the oldest first. */
export type History = readonly PastDraw[]

/** Whether a line hands out numbers, and so counts as history. */
export function isDone({ operation, outcome }: Pick<LogDraw, 'operation' | 'outcome'>): boolean {
  return operation === 'draw' && outcome === 'done'
}

const HOUR = 3_600_000
export const DAY = 24 * HOUR

/** How many of a history, which is sorted, lie before a moment. */
export function countBefore(history: History, moment: number): number {
  let [low, high] = [0, history.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (history[middle]!.at.getTime() < moment) low = middle + 1
    else high = middle
  }
  return low
}
