import { parseListState, type ListShape, type SearchParams } from '@/components/table/list-state'
import type { listSystems } from '@/lib/systems'

const SHAPE: ListShape = {
  path: '/systemer',
  filters: ['leverandoer', 'tilstand'],
  sorts: ['name', 'createdAt'],
  defaultSort: 'name',
}

const STATES: Record<string, 'retired' | 'all'> = { udfaset: 'retired', alle: 'all' }

/** What the list is asked by its address: its state for the page, and the input of the verb. */
export function readSystemList(params: SearchParams) {
  const state = parseListState(SHAPE, params)
  const { sort, search, filters, after, before } = state
  const input = {
    search,
    vendorId: filters.leverandoer?.[0],
    state: STATES[filters.tilstand?.[0] ?? ''] ?? 'current',
    sort: sort ? `${sort.descending ? '-' : ''}${sort.key}` : 'name',
    after,
    before,
  } as NonNullable<Parameters<typeof listSystems>[1]>
  return { state, input }
}
