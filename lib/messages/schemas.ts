import { pageInput } from '@/lib/door/page'
import { email, id, optional, optionalText, text, version } from '@/lib/text/fields'
import { chosenId, chosenOf, feedCursor, feedLimit, oneOf, search, size } from '@/lib/text/list-fields'
import { z } from '@/lib/text/schema'
import { checkPeriod, period } from './period'
import { COMPONENTS, DELIVERY_STATES, ENVIRONMENTS, KINDS, PRIORITIES } from './words'

export const Nothing = z.object({})
export const ById = z.object({ id })

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
  .object({
    ...content,
    shortNotice: optionalText(500),
    /** Which form it came from: sent again from the same one, it is not told twice. */
    form: optional(id),
  })
  .superRefine(checkPeriod)
  .superRefine(checkAudience)

export const PreviewMessage = z.object(content).superRefine(checkPeriod).superRefine(checkAudience)

const toldStep = { id, version, text: body, notifies: z.enum(['ja', 'nej']).default('ja') }

export const TakeStep = z.object(toldStep)
export const MoveMessage = z
  .object({ ...toldStep, ...period, shortNotice: optionalText(500) })
  .superRefine(checkPeriod)
const correction = { title, priority: z.enum(PRIORITIES), components }
export const CorrectMessage = z.object({ ...toldStep, ...correction })

/** A step that has not been taken yet, as its own command takes it. */
export const PreviewStep = z.discriminatedUnion('deed', [
  z.object({ ...toldStep, deed: z.enum(['begin', 'update', 'finish', 'cancel']) }),
  z
    .object({ ...toldStep, ...period, shortNotice: optionalText(500), deed: z.literal('move') })
    .superRefine(checkPeriod),
  z.object({ ...toldStep, ...correction, deed: z.literal('correct') }),
])

/** What no contract promises, and a vendor may do without at an address. */
export const MuteMessages = z.object({ address: email, kind: z.enum(['information']) })
export const ListRecipients = z.object({ vendorId: chosenId })
export const ListReach = z.object({ ...pageInput, size, search })

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
