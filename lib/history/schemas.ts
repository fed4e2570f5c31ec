import { pageInput } from '@/lib/door/page'
import { chosenDay, chosenOf, search, size } from '@/lib/text/list-fields'
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

/** What stands in an address is never an error: what cannot be used is left out. */
export const ListAuditEntries = z.object({
  ...pageInput,
  size,
  /** Part of the name or the address of the person, key or station that did it. */
  search,
  actorKind: chosenOf(ACTOR_KINDS),
  /** The deed as the log says it: "ændrede". */
  deed: word,
  /** A kind of thing, as SUBJECTS names it. */
  subject: word,
  /** First and last day, by the calendar of Copenhagen. */
  from: chosenDay,
  to: chosenDay,
})
