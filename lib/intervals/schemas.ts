import { day, version } from '@/lib/text/fields'
import { z } from '@/lib/text/schema'

export const Nothing = z.object({})

const count = (min: number, max: number) =>
  z.coerce
    .number('Skriv et tal.')
    .int('Skriv et helt tal.')
    .min(min, `Skriv mindst ${min}.`)
    .max(max, `Skriv højst ${max}.`)
    .meta({ examples: [min, String(max)] })

/** How often is asked whether things are still right, and how long is waited for an answer. */
export const ChangeIntervals = z.object({
  version,
  reviewMonths: count(1, 60),
  reminderDays: count(1, 180),
  administratorDays: count(1, 180),
  medcomDays: count(1, 180),
  attestMonths: count(1, 60),
  noticeDays: count(1, 180),
  proofDays: count(1, 90),
  mailsPerWeek: count(1, 7),
  validFrom: day,
})
