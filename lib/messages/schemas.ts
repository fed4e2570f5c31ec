import { pageInput } from '@/lib/door/page'
import { fromCivil } from '@/lib/text/copenhagen'
import { day, email, id, optional, optionalText, text, version } from '@/lib/text/fields'
import { chosenId, chosenOf, feedCursor, feedLimit, oneOf, search, size } from '@/lib/text/list-fields'
import { z } from '@/lib/text/schema'
import { COMPONENTS, DELIVERY_STATES, ENVIRONMENTS, KINDS, PRIORITIES } from './words'

export const Nothing = z.object({})
export const ById = z.object({ id })

const clockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Skriv et klokkeslæt, fx 22:30.')
  .meta({ examples: ['22:30', '02:00'] })

/** "production:lookUp" */
const part = z
  .templateLiteral([z.enum(ENVIRONMENTS), ':', z.enum(COMPONENTS)])
  .transform((value) => {
    const [environment, component] = value.split(':')
    return {
      environment: environment as (typeof ENVIRONMENTS)[number],
      component: component as (typeof COMPONENTS)[number],
    }
  })
  .meta({ examples: ['production:lookUp', 'test:webService'] })

/** None, one or several, as a form sends them. */
function several<S extends z.ZodType>(
  one: S,
  max: number,
): z.ZodType<z.output<S>[], readonly z.input<S>[] | z.input<S> | '' | undefined> {
  const array = (value: unknown) =>
    value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]
  return z.preprocess(array, z.array(one).max(max)) as never
}

/** A day and a time of day in Copenhagen. */
export function momentOf(isoDay: string, time: string): Date {
  const [year = 0, month = 1, date = 1] = isoDay.split('-').map(Number)
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return fromCivil({ year, month, day: date, hour, minute, second: 0, millisecond: 0 })
}

const period = {
  startsOn: day,
  startsTime: clockTime,
  endsOn: optional(day),
  endsTime: optional(clockTime),
}

interface Period {
  startsOn: string
  startsTime: string
  endsOn: string | null
  endsTime: string | null
}

/** Whoever plans around a window needs to know when it is over. */
function checkWindow({ kind, endsOn }: { kind: string; endsOn: string | null }, context: z.RefinementCtx) {
  if (kind === 'maintenance' && !endsOn)
    context.addIssue({
      code: 'custom',
      path: ['endsOn'],
      message: 'Skriv, hvornår servicevinduet slutter.',
    })
}

function checkPeriod({ startsOn, startsTime, endsOn, endsTime }: Period, context: z.RefinementCtx): void {
  if ((endsOn === null) !== (endsTime === null))
    context.addIssue({
      code: 'custom',
      path: [endsOn === null ? 'endsOn' : 'endsTime'],
      message: 'Skriv både dato og klokkeslæt for slutningen, eller ingen af dem.',
    })
  else if (endsOn && endsTime && momentOf(endsOn, endsTime) <= momentOf(startsOn, startsTime))
    context.addIssue({ code: 'custom', path: ['endsOn'], message: 'Slutningen skal være efter begyndelsen.' })
}

/** The moments of a period that has been checked. */
export function periodOf({ startsOn, startsTime, endsOn, endsTime }: Period) {
  return {
    startsAt: momentOf(startsOn, startsTime),
    endsAt: endsOn && endsTime ? momentOf(endsOn, endsTime) : null,
  }
}

const title = text(120).meta({ examples: ['Servicevindue på webservicen', 'Opslag svarer langsomt'] })
const body = text(4000).meta({ examples: ['Webservicen er lukket, mens databasen flyttes.'] })
const components = several(part, 6).refine((parts) => parts.length > 0, 'Vælg mindst én del af servicen.')

const audience = {
  affects: z.enum(['all', 'chosen']).default('all'),
  vendorIds: several(id, 200).prefault([]),
  laboratoryIds: several(id, 2000).prefault([]),
  systemIds: several(id, 200).prefault([]),
}

const content = {
  kind: z.enum(KINDS),
  priority: z.enum(PRIORITIES),
  title,
  text: body,
  components,
  ...period,
  ...audience,
}

type Audience = z.output<z.ZodObject<typeof audience>>

function checkAudience(input: Audience, context: z.RefinementCtx): void {
  const chosen = input.vendorIds.length + input.laboratoryIds.length + input.systemIds.length
  if (input.affects === 'chosen' && chosen === 0)
    context.addIssue({
      code: 'custom',
      path: ['affects'],
      message: 'Vælg, hvem det gælder, eller vælg alle.',
    })
}

export const AnnounceMessage = z
  .object({ ...content, shortNotice: optionalText(500) })
  .superRefine(checkPeriod)
  .superRefine(checkWindow)
  .superRefine(checkAudience)

export const PreviewMessage = z
  .object(content)
  .superRefine(checkPeriod)
  .superRefine(checkWindow)
  .superRefine(checkAudience)

const step = { id, version, text: body, notifies: z.enum(['ja', 'nej']).default('ja') }

export const TakeStep = z.object(step)
export const MoveMessage = z
  .object({ ...step, ...period, shortNotice: optionalText(500) })
  .superRefine(checkPeriod)
export const CorrectMessage = z.object({ ...step, title, priority: z.enum(PRIORITIES), components })

/** What no contract promises, and a vendor may do without at an address. */
export const MuteMessages = z.object({ address: email, kind: z.enum(['information']) })
export const ListRecipients = z.object({ vendorId: chosenId })

export const ListMessages = z.object({
  ...pageInput,
  size,
  search,
  kind: chosenOf(KINDS),
  state: oneOf(['open', 'closed', 'all'], 'all'),
})

export const FallBack = z.object({ id, ofAddress: z.boolean().default(false) })

/** A mail that came back: the delivery where the return address says which, else the address. */
export const CameBack = z.object({
  delivery: id.optional(),
  address: z.string().max(320).optional(),
  reason: text(500),
  /** When it came back; now where nothing is said. */
  at: z.coerce
    .date()
    .min(new Date('2000-01-01'))
    .max(new Date('2200-01-01'))
    .meta({ examples: [new Date('2026-11-21T13:05:00Z')] })
    .optional(),
})

/** The link of a receipt: the mail that holds it, and its secret. */
export const ByLink = z.object({ delivery: id, secret: z.string().min(1).max(100) })

const number = z.coerce
  .number()
  .int()
  .min(1)
  .max(100_000)
  .meta({ examples: [1, '2'] })

/** A step that somebody has read. */
export const ReadStep = z.object({ id, step: number })
export const CallNoted = z.object({ id, step: number, vendorId: id })

/** The newest step that was mailed, where none is chosen. */
const chosenStep = number.optional().catch(undefined)

export const ShowProgress = z.object({ id, step: chosenStep })

export const ListDeliveries = z.object({
  ...pageInput,
  id,
  step: chosenStep,
  size,
  search,
  state: oneOf([...DELIVERY_STATES, 'receipted', 'silent', 'all'], 'all'),
})

export const ChangeTemplate = z.object({
  /** Which of them: the number it has in the list. */
  position: z.coerce
    .number()
    .int()
    .min(1)
    .max(1000)
    .meta({ examples: [1, '2'] }),
  version,
  title: optionalText(120),
  text: body,
})

export const ListSteps = z.object({ after: feedCursor.default('0'), limit: feedLimit })
