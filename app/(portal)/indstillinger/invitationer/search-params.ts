import { parseListState, type ListShape, type SearchParams } from '@/components/table/list-state'
import type { listInvitations } from '@/lib/people'

const SHAPE: ListShape = { path: '/indstillinger/invitationer', filters: ['tilstand'] }

const STATES: Record<string, 'accepted' | 'withdrawn' | 'expired' | 'all'> = {
  taget: 'accepted',
  'trukket-tilbage': 'withdrawn',
  bortfaldet: 'expired',
  alle: 'all',
}

/** What the list is asked by its address: its state for the page, and the input of the verb. */
export function readInvitationList(params: SearchParams) {
  const state = parseListState(SHAPE, params)
  const { search, filters, after, before } = state
  const asked = STATES[filters.tilstand?.[0] ?? ''] ?? 'open'
  const input = { search, state: asked, after, before } as Parameters<typeof listInvitations>[1]
  return { state, input }
}
