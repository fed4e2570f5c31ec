import { fromCivil, toCivil } from '@/lib/text/copenhagen'
import { isWorkingDay } from '@/lib/text/working-days'

const DAY = 86_400_000
/** Days a mail counts in the budget of its address. */
export const BUDGET_DAYS = 7
/** The hours of a working day in which routine mail is sent: when somebody is there to read it. */
const HOURS = { from: 7, to: 16 }

/** Whether routine mail is sent at this hour of this day. */
export function isMailTime(now: Date): boolean {
  const { hour } = toCivil(now)
  return isWorkingDay(now) && hour >= HOURS.from && hour < HOURS.to
}

/** Notes left before this wait no longer: what one day and the night after it bring is told in the morning, all at once. */
export function gatheredUntil(now: Date): Date {
  const { year, month, day } = toCivil(now)
  return fromCivil({ year, month, day, hour: HOURS.from, minute: 0, second: 0, millisecond: 0 })
}

/** Mails sent after this count in the budget. */
export function budgetFrom(now: Date): Date {
  return new Date(now.getTime() - BUDGET_DAYS * DAY)
}
