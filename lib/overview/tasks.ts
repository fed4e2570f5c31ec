import { formatCount } from '@/lib/format'

/** How long it can wait. */
export const URGENCIES = ['now', 'today', 'week'] as const
export type Urgency = (typeof URGENCIES)[number]

/** One thing that waits for the reader: what, whose, since when, and where it is done. */
export interface WaitingTask {
  key: string
  urgency: Urgency
  what: string
  /** Whose it is, or what it means. */
  detail?: string
  since: Date | null
  href: string
  action: string
}

/** "1 linje kunne ikke læses", "8 linjer kunne ikke læses"; nothing where there is none. */
export function counted(
  count: number,
  [one, many]: readonly [string, string],
  task: Omit<WaitingTask, 'what'> & { what: string },
): WaitingTask[] {
  return count === 0 ? [] : [{ ...task, what: `${formatCount(count, one, many)} ${task.what}` }]
}

/** The most urgent first, then the oldest; what has no date has always waited. */
export function inOrder(tasks: readonly WaitingTask[]): WaitingTask[] {
  const rank = ({ urgency }: WaitingTask) => URGENCIES.indexOf(urgency)
  return tasks.toSorted((a, b) => rank(a) - rank(b) || (a.since?.getTime() ?? 0) - (b.since?.getTime() ?? 0))
}
