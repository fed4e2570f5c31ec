import { pageInput } from '@/lib/door/page'
import { chosenId, chosenOf, oneOf, search, size } from '@/lib/text/list-fields'
import { z } from '@/lib/text/schema'
import { USER_ROLES } from './words'

export const ListUsers = z.object({
  ...pageInput,
  size,
  search,
  role: chosenOf(USER_ROLES),
  vendorId: chosenId,
  laboratoryId: chosenId,
  state: oneOf(['active', 'closed', 'all'], 'active'),
  sort: oneOf(['name', '-name', 'createdAt', '-createdAt'], 'name'),
})

export const ListInvitations = z.object({
  ...pageInput,
  size,
  search,
  state: oneOf(['open', 'accepted', 'withdrawn', 'expired', 'all'], 'open'),
})

export const ListStations = z.object({
  ...pageInput,
  size,
  search,
  laboratoryId: chosenId,
  state: oneOf(['open', 'revoked', 'all'], 'open'),
  sort: oneOf(['name', '-name', 'createdAt', '-createdAt'], 'name'),
})

export const ListApiKeys = z.object({
  ...pageInput,
  size,
  state: oneOf(['active', 'all'], 'active'),
})
