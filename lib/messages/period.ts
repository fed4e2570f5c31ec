import { fromCivil, toCivil } from '@/lib/text/copenhagen'
import { day, optional } from '@/lib/text/fields'
import { z } from '@/lib/text/schema'

const clockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Skriv et klokkeslæt, fx 22:30.')
  .meta({ examples: ['22:30', '02:00'] })

/** A day and a time of day in Copenhagen. */
function momentOf(isoDay: string, time: string): Date {
  const [year = 0, month = 1, date = 1] = isoDay.split('-').map(Number)
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return fromCivil({ year, month, day: date, hour, minute, second: 0, millisecond: 0 })
}

/** The fields of a period, as a form has them. */
export const period = {
  startsOn: day,
  startsTime: clockTime,
  endsOn: optional(day),
  endsTime: optional(clockTime),
}

/** A day and a time of day for each end, as they are typed. */
export interface Period {
  startsOn: string
  startsTime: string
  endsOn: string | null
  endsTime: string | null
}

/** The hour that is skipped when summer time begins. */
function checkExists(name: 'starts' | 'ends', isoDay: string, time: string, context: z.RefinementCtx): void {
  const { hour } = toCivil(momentOf(isoDay, time))
  if (hour !== Number(time.slice(0, 2)))
    context.addIssue({
      code: 'custom',
      path: [`${name}Time`],
      message: `Klokken ${time.replace(':', '.')} findes ikke den nat, hvor uret stilles frem. Vælg et andet klokkeslæt.`,
    })
}

/** That both ends are whole, exist and follow each other. */
export function checkPeriod(
  { startsOn, startsTime, endsOn, endsTime }: Period,
  context: z.RefinementCtx,
): void {
  if ((endsOn === null) !== (endsTime === null))
    context.addIssue({
      code: 'custom',
      path: [endsOn === null ? 'endsOn' : 'endsTime'],
      message: 'Skriv både dato og klokkeslæt for slutningen, eller ingen af dem.',
    })
  checkExists('starts', startsOn, startsTime, context)
  if (endsOn && endsTime) checkExists('ends', endsOn, endsTime, context)
  if (endsOn && endsTime && momentOf(endsOn, endsTime) <= momentOf(startsOn, startsTime))
    context.addIssue({ code: 'custom', path: ['endsOn'], message: 'Slutningen skal være efter begyndelsen.' })
}

/** The moments of a period that has been checked. */
export function periodOf({ startsOn, startsTime, endsOn, endsTime }: Period) {
  return {
    startsAt: momentOf(startsOn, startsTime),
    endsAt: endsOn && endsTime ? momentOf(endsOn, endsTime) : null,
  }
}
