import { pageInput } from '@/lib/door/page'
import { z } from '@/lib/text/schema'

/** The history of one thing: its kind as commands record it ("laboratory"), and its id. */
export const ShowHistory = z.object({
  type: z
    .string()
    .max(40)
    .meta({ examples: ['organisation'] }),
  id: z.string().max(60),
  ...pageInput,
})

export const ACTOR_KINDS = ['user', 'apiKey', 'station', 'token', 'anonymous', 'system'] as const

const word = z.string().max(40).optional().catch(undefined)
const day = z.iso.date().optional().catch(undefined)

/** What stands in an address is never an error: what cannot be used is left out. */
export const ListAuditEntries = z.object({
  ...pageInput,
  size: z.number().int().min(1).max(1000).default(25),
  /** Part of the name or the address of the person, key or station that did it. */
  search: z
    .string()
    .trim()
    .max(100)
    .regex(/^\P{Cc}*$/u)
    .catch('')
    .default(''),
  actorKind: z.enum(ACTOR_KINDS).optional().catch(undefined),
  /** The deed as the log says it: "ændrede". */
  deed: word,
  /** A kind of thing, as SUBJECTS names it. */
  subject: word,
  /** First and last day, by the calendar of Copenhagen. */
  from: day,
  to: day,
})
