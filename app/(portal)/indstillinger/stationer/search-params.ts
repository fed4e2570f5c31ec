import { parseListState, sortText, type ListShape, type SearchParams } from '@/components/table/list-state'
import type { listStations } from '@/lib/people'

const SHAPE: ListShape = {
  path: '/indstillinger/stationer',
  filters: ['tilstand'],
  sorts: ['name', 'createdAt'],
  defaultSort: 'name',
}

const STATES: Record<string, 'revoked' | 'all'> = { spaerret: 'revoked', alle: 'all' }

/** What the list is asked by its address: its state for the page, and the input of the verb. */
export function readStationList(params: SearchParams) {
  const state = parseListState(SHAPE, params)
  const { sort, search, filters, after, before } = state
  const input = {
    search,
    state: STATES[filters.tilstand?.[0] ?? ''] ?? 'open',
    sort: sort ? sortText(sort) : 'name',
    after,
    before,
  } as Parameters<typeof listStations>[1]
  return { state, input }
}
