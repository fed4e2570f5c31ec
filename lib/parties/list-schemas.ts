import { pageInput } from '@/lib/door/page'
import { z } from '@/lib/text/schema'
import { ROLE_KINDS } from './schemas'

/** What stands in an address is never an error: what cannot be used is left out. */
const search = z.string().trim().max(100).catch('').default('')
const chosen = z.uuid().optional().catch(undefined)
const size = z.number().int().min(1).max(1000).default(25)

export const ListOrganisations = z.object({
  ...pageInput,
  size,
  search,
  role: z.enum(ROLE_KINDS).optional().catch(undefined),
  /** Those without a role today are shown only when asked for. */
  state: z.enum(['current', 'former', 'all']).catch('current').default('current'),
  sort: z.enum(['name', '-name', '-createdAt', 'createdAt']).catch('name').default('name'),
})

export const ListLaboratories = z.object({
  ...pageInput,
  size,
  search,
  vendorId: chosen,
  ownerId: chosen,
  systemId: chosen,
  state: z.enum(['open', 'closed', 'all']).catch('open').default('open'),
  sort: z.enum(['name', '-name', 'code', '-code']).catch('name').default('name'),
})
