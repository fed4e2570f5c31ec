import { isStaff, type Actor } from '@/lib/door/actor'
import { may, type VerbName } from '@/lib/door/policy'
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
  /** Comes before the others that can wait as little. */
  serious?: boolean
  href: string
  action: string
  /** The verb that it takes. Whoever may not is shown `see` instead, or no link where there is nothing for them to see. */
  takes?: VerbName
  see?: { href: string; action: string }
  /** Who does it, where the reader can only look. */
  doneBy?: string
}

/** A task as its reader can do it, or look at it. */
export interface ShownTask extends Omit<WaitingTask, 'href' | 'action' | 'takes' | 'see'> {
  link: { href: string; action: string } | null
}

/** What the reader may do about a task, and who does it where they may not. */
export function forReader({ href, action, takes, see, ...task }: WaitingTask, actor: Actor): ShownTask {
  if (!takes || may(actor, takes)) return { ...task, link: { href, action } }
  const doneBy = isStaff(actor) ? 'en MedCom-administrator' : 'jeres administrator'
  return { ...task, doneBy, link: see ?? null }
}

/** "1 linje kunne ikke læses", "8 linjer kunne ikke læses"; nothing where there is none. */
export function counted(
  count: number,
  [one, many]: readonly [string, string],
  task: Omit<WaitingTask, 'what'> & { what: string },
): WaitingTask[] {
  return count === 0 ? [] : [{ ...task, what: `${formatCount(count, one, many)} ${task.what}` }]
}

/** The most urgent first, of them the most serious, then the oldest; what has no date has always waited. */
export function inOrder(tasks: readonly ShownTask[]): ShownTask[] {
  const rank = ({ urgency, serious }: ShownTask) => 2 * URGENCIES.indexOf(urgency) + (serious ? 0 : 1)
  return tasks.toSorted((a, b) => rank(a) - rank(b) || (a.since?.getTime() ?? 0) - (b.since?.getTime() ?? 0))
}
