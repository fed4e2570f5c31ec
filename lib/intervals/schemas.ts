import { day, version, wholeNumber } from '@/lib/text/fields'
import { z } from '@/lib/text/schema'

export const Nothing = z.object({})

/** How often is asked whether things are still right, and how long is waited for an answer. */
export const ChangeIntervals = z.object({
  version,
  reviewMonths: wholeNumber(1, 60),
  reminderDays: wholeNumber(1, 180),
  administratorDays: wholeNumber(1, 180),
  medcomDays: wholeNumber(1, 180),
  attestMonths: wholeNumber(1, 60),
  noticeDays: wholeNumber(1, 180),
  proofDays: wholeNumber(1, 90),
  mailsPerWeek: wholeNumber(1, 7),
  validFrom: day,
})
