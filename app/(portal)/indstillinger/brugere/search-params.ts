import { parseListState, sortText, type ListShape, type SearchParams } from '@/components/table/list-state'
import type { listUsers } from '@/lib/people'

const SHAPE: ListShape = {
  path: '/indstillinger/brugere',
  filters: ['rolle', 'tilstand'],
  sorts: ['name', 'createdAt'],
  defaultSort: 'name',
}

const STATES: Record<string, 'closed' | 'all'> = { lukket: 'closed', alle: 'all' }

/** What the list is asked by its address: its state for the page, and the input of the verb. */
export function readUserList(params: SearchParams) {
  const state = parseListState(SHAPE, params)
  const { sort, search, filters, after, before } = state
  const input = {
    search,
    role: filters.rolle?.[0],
    state: STATES[filters.tilstand?.[0] ?? ''] ?? 'active',
    sort: sort ? sortText(sort) : 'name',
    after,
    before,
  } as Parameters<typeof listUsers>[1]
  return { state, input }
}
