import { parseListState, type ListShape, type SearchParams } from '@/components/table/list-state'
import type { listLaboratories } from '@/lib/parties'

const SHAPE: ListShape = {
  path: '/laboratorier',
  filters: ['leverandoer', 'ejer', 'system', 'tilstand'],
  sorts: ['name', 'code'],
  defaultSort: 'name',
}

const STATES: Record<string, 'closed' | 'all'> = { lukket: 'closed', alle: 'all' }

/** What the list is asked by its address: its state for the page, and the input of the verb. */
export function readLaboratoryList(params: SearchParams) {
  const state = parseListState(SHAPE, params)
  const { sort, search, filters, after, before } = state
  const input = {
    search,
    vendorId: filters.leverandoer?.[0],
    ownerId: filters.ejer?.[0],
    systemId: filters.system?.[0],
    state: STATES[filters.tilstand?.[0] ?? ''] ?? 'open',
    sort: sort ? `${sort.descending ? '-' : ''}${sort.key}` : 'name',
    after,
    before,
  } as NonNullable<Parameters<typeof listLaboratories>[1]>
  return { state, input }
}
