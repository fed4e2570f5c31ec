import { addDays } from '@/lib/text/days'

/**
 * Which reminders of a date are to be sent today: those whose day has come since the date became known and that have
 * not been sent. What was told on the very day it became known is not reminded of. A worker that was down over a day
 * catches up, and what it missed becomes one reminder.
 */
export function dueReminders({
  date,
  knownOn,
  today,
  days,
  sent,
}: {
  date: string
  knownOn: string
  today: string
  /** How many days before the date one is reminded. */
  days: readonly number[]
  /** Those that were sent. */
  sent: readonly number[]
}): number[] {
  if (today > date) return []
  const come = days.filter((before) => {
    const on = addDays(date, -before)
    return on <= today && on > knownOn
  })
  const nearest = Math.min(...come)
  return sent.includes(nearest) ? [] : come.filter((before) => !sent.includes(before))
}
