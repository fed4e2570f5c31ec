import { pageInput } from '@/lib/door/page'
import { chosenId, chosenOf, oneOf, search, size } from '@/lib/text/list-fields'
import { z } from '@/lib/text/schema'
import { ROLE_KINDS } from './schemas'

export const ListOrganisations = z.object({
  ...pageInput,
  size,
  search,
  role: chosenOf(ROLE_KINDS),
  /** Those without a role today are shown only when asked for. */
  state: oneOf(['current', 'former', 'all'], 'current'),
  sort: oneOf(['name', '-name', '-createdAt', 'createdAt'], 'name'),
})

export const ListLaboratories = z.object({
  ...pageInput,
  size,
  search,
  vendorId: chosenId,
  ownerId: chosenId,
  systemId: chosenId,
  state: oneOf(['open', 'closed', 'all'], 'open'),
  sort: oneOf(['name', '-name', 'code', '-code'], 'name'),
})
