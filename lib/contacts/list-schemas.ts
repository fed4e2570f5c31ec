import { pageInput } from '@/lib/door/page'
import { day } from '@/lib/text/fields'
import { z } from '@/lib/text/schema'
import { functionKey } from './schemas'

/** What stands in an address is never an error: what cannot be used is left out. */
const chosen = z.uuid().optional().catch(undefined)
const search = z
  .string()
  .trim()
  .max(100)
  .regex(/^\P{Cc}*$/u)
  .catch('')
  .default('')
const size = z.number().int().min(1).max(1000).default(25)

export const ListContacts = z.object({
  ...pageInput,
  size,
  search,
  vendorId: chosen,
  laboratoryId: chosen,
  functionKey: functionKey.optional().catch(undefined),
  state: z.enum(['current', 'ended', 'all']).catch('current').default('current'),
  sort: z.enum(['name', '-name', 'confirmedAt', '-confirmedAt']).catch('name').default('name'),
})

/** A version of bilag 3, by number or by a day at whose end it was so; with neither the newest. */
export const ShowContactList = z.object({
  vendorId: chosen,
  number: z.coerce.number().int().min(1).optional().catch(undefined),
  day: day.optional().catch(undefined),
})

export const CompareContactLists = z.object({
  vendorId: chosen,
  from: z.coerce.number().int().min(0).optional().catch(undefined),
  to: z.coerce.number().int().min(1).optional().catch(undefined),
})

export const ListContactChanges = z.object({
  ...pageInput,
  size,
  vendorId: chosen,
  from: day.optional().catch(undefined),
  to: day.optional().catch(undefined),
})
