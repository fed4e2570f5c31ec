import { pageInput } from '@/lib/door/page'
import { day, id, optionalDay, optionalText } from '@/lib/text/fields'
import { feedCursor, feedLimit, oneOf } from '@/lib/text/list-fields'
import { z } from '@/lib/text/schema'

export const ListChanges = z.object({ after: feedCursor.default('0'), limit: feedLimit })

export const ListWanted = z.object({
  /** Where the page before ended, and the cursor at which the whole list is true: "1042.<account>". */
  after: z
    .string()
    .regex(/^(0|[1-9]\d{0,17})\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'Brug next fra svaret før.')
    .optional()
    .meta({ examples: ['0.0192f4a0-0000-7000-8000-000000000000', undefined] }),
  limit: feedLimit,
})

export const OUTCOMES = ['done', 'failed'] as const
export type AcknowledgedAs = (typeof OUTCOMES)[number]

/** Why, or what else is to be said. */
const note = optionalText(1000).transform((value) => value ?? '')

/** Left out: as it was. Null: it expires never. */
const expiry = day.nullish()

export const Acknowledge = z.object({
  cursor: feedCursor,
  outcome: z.enum(OUTCOMES, 'Skriv done eller failed.'),
  message: note,
  credentialExpiresOn: expiry,
  certificateExpiresOn: expiry,
})

/** What a person did by hand. An expiry left empty is as it was. */
export const SetUpByHand = z.object({
  cursor: feedCursor,
  doneOn: day,
  note,
  credentialExpiresOn: optionalDay,
  certificateExpiresOn: optionalDay,
})

export const CouldNot = z.object({
  cursor: feedCursor,
  note: z
    .string()
    .trim()
    .min(1, 'Skriv, hvad der er i vejen, så leverandøren kan læse det.')
    .max(1000)
    .regex(/^\P{Cc}*$/u, 'Fjern skjulte tegn fra feltet.')
    .meta({ examples: ['Navnet er i brug'] }),
})

export const ById = z.object({ id })

export const WORK_VIEWS = ['waiting', 'failed', 'done'] as const

export const ListWork = z.object({
  ...pageInput,
  view: oneOf(WORK_VIEWS, 'waiting'),
})
