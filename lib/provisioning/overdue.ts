import type { Tx } from '@/lib/db/client'
import { settingAt } from '@/lib/door/setting'
import { isoDate } from '@/lib/format'
import { startOfDay } from '@/lib/text/copenhagen'
import { addDays } from '@/lib/text/days'
import { addWorkingDays } from '@/lib/text/working-days'

/** Working days a change may wait for NPN-servicen before it is a task; what holds where no setting is kept. */
const DIFFERENCE_DAYS = 3

/** Whatever was wanted before this moment and is not confirmed has waited longer than the setting allows. */
export async function overdueBefore(tx: Tx, now: Date): Promise<Date> {
  return waitedSince(now, await settingAt(tx, 'accounts.differenceDays', now, DIFFERENCE_DAYS))
}

/** The moment before which more than so many working days have gone. */
export function waitedSince(now: Date, days: number): Date {
  const today = isoDate(now)
  let day = addDays(addWorkingDays(today, -days), 7)
  while (addWorkingDays(day, days) >= today) day = addDays(day, -1)
  return startOfDay(addDays(day, 1))
}
