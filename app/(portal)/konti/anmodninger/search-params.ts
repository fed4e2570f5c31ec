import type { SearchParams } from '@/components/table/list-state'
import type { listRequests } from '@/lib/accounts'
import { listReader } from '../../found-list'
import { waitsWords } from '../../waits-words'

const VIEWS = [
  { waits: 'medcom', name: '' },
  { waits: 'vendor', name: 'leverandoer' },
  { waits: 'decided', name: 'afgjorte' },
] as const

/** The views as tabs; a vendor's own part is said to it. */
export const viewsFor = (staff: boolean) =>
  VIEWS.map(({ waits }) => ({ waits, label: waits === 'decided' ? 'Afgjorte' : waitsWords(waits, staff) }))

export type RequestView = (typeof VIEWS)[number]['waits']

export function requestsHref(view: RequestView): string {
  const name = VIEWS.find(({ waits }) => waits === view)?.name
  return name ? `/konti/anmodninger?visning=${name}` : '/konti/anmodninger'
}

/** Reads the list's address; what is decided stands newest first. */
export function readRequestList(params: SearchParams) {
  const asked = [params.visning ?? ''].flat()[0]
  const { waits: view } = VIEWS.find(({ name }) => name === asked) ?? VIEWS[0]
  const defaultSort = view === 'decided' ? '-waitsSince' : 'waitsSince'
  const shape = {
    path: '/konti/anmodninger',
    filters: ['visning', 'leverandoer'],
    view: 'visning',
    sorts: ['waitsSince'],
    defaultSort,
  }
  const read = listReader<typeof listRequests>(shape, (filter) => ({
    waits: view,
    vendorId: filter('leverandoer'),
  }))
  return { ...read(params), view }
}
