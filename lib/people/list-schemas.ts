import { pageInput } from '@/lib/door/page'
import { z } from '@/lib/text/schema'
import { USER_ROLES } from './words'

/** What stands in an address is never an error: what cannot be used is left out. */
const search = z
  .string()
  .trim()
  .max(100)
  .regex(/^\P{Cc}*$/u)
  .catch('')
  .default('')
const chosen = z.uuid().optional().catch(undefined)
const size = z.number().int().min(1).max(1000).default(25)

export const ListUsers = z.object({
  ...pageInput,
  size,
  search,
  role: z.enum(USER_ROLES).optional().catch(undefined),
  vendorId: chosen,
  laboratoryId: chosen,
  state: z.enum(['active', 'closed', 'all']).catch('active').default('active'),
  sort: z.enum(['name', '-name', 'createdAt', '-createdAt']).catch('name').default('name'),
})

export const ListInvitations = z.object({
  ...pageInput,
  size,
  search,
  state: z.enum(['open', 'accepted', 'withdrawn', 'expired', 'all']).catch('open').default('open'),
})

export const ListStations = z.object({
  ...pageInput,
  size,
  search,
  laboratoryId: chosen,
  state: z.enum(['open', 'revoked', 'all']).catch('open').default('open'),
  sort: z.enum(['name', '-name', 'createdAt', '-createdAt']).catch('name').default('name'),
})

export const ListApiKeys = z.object({
  ...pageInput,
  size,
  state: z.enum(['active', 'all']).catch('active').default('active'),
})
