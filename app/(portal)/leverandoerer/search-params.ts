import { parseListState, type ListShape, type SearchParams } from '@/components/table/list-state'
import type { listOrganisations } from '@/lib/parties'

const SHAPE: ListShape = {
  path: '/leverandoerer',
  filters: ['rolle', 'tilstand'],
  sorts: ['name', 'createdAt'],
  defaultSort: 'name',
}

const STATES: Record<string, 'former' | 'all'> = { tidligere: 'former', alle: 'all' }

/** What the list is asked by its address: its state for the page, and the input of the verb. */
export function readOrganisationList(params: SearchParams) {
  const state = parseListState(SHAPE, params)
  const { sort, search, filters, after, before } = state
  const input = {
    search,
    role: filters.rolle?.[0],
    state: STATES[filters.tilstand?.[0] ?? ''] ?? 'current',
    sort: sort ? `${sort.descending ? '-' : ''}${sort.key}` : 'name',
    after,
    before,
  } as Parameters<typeof listOrganisations>[1]
  return { state, input }
}
