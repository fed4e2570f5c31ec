import { pageInput } from '@/lib/door/page'
import { chosenDay, chosenId, oneOf, search, size } from '@/lib/text/list-fields'
import { z } from '@/lib/text/schema'
import { functionKey } from './schemas'

export const ListContacts = z.object({
  ...pageInput,
  size,
  search,
  vendorId: chosenId,
  laboratoryId: chosenId,
  functionKey: functionKey.optional().catch(undefined),
  state: oneOf(['current', 'ended', 'all'], 'current'),
  sort: oneOf(['name', '-name', 'confirmedAt', '-confirmedAt'], 'name'),
})

/** A version of bilag 3, by number or by a day at whose end it was so; with neither the newest. */
export const ShowContactList = z.object({
  vendorId: chosenId,
  number: z.coerce.number().int().min(1).optional().catch(undefined),
  day: chosenDay,
})

export const CompareContactLists = z.object({
  vendorId: chosenId,
  from: z.coerce.number().int().min(0).optional().catch(undefined),
  to: z.coerce.number().int().min(1).optional().catch(undefined),
})

export const ListContactChanges = z.object({
  ...pageInput,
  size,
  vendorId: chosenId,
  from: chosenDay,
  to: chosenDay,
})
