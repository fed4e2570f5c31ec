import { parseListState, type ListShape, type SearchParams } from '@/components/table/list-state'
import type { listApiKeys } from '@/lib/people'

const SHAPE: ListShape = { path: '/indstillinger/noegler', filters: ['tilstand'] }

/** What the list is asked by its address: its state for the page, and the input of the verb. */
export function readKeyList(params: SearchParams) {
  const state = parseListState(SHAPE, params)
  const { filters, after, before } = state
  const asked = filters.tilstand?.[0] === 'alle' ? 'all' : 'active'
  const input = { state: asked, after, before } as Parameters<typeof listApiKeys>[1]
  return { state, input }
}
