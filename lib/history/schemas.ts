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

export const ListAuditEntries = z.object({
  verb: z.string().max(60).optional().catch(undefined),
  actorId: z.string().max(60).optional().catch(undefined),
  ...pageInput,
})
