import type { SearchParams } from '@/components/table/list-state'
import type { listAgreements } from '@/lib/agreements'
import { AGREEMENT_STATES } from '@/lib/agreements/rules'
import type { View } from '@/lib/agreements/schemas'
import { STATE_WORDS } from '@/lib/agreements/words'
import { listReader } from '../found-list'
import { waitsWords } from '../waits-words'

interface SavedView {
  view: View
  label: string
  /** As it stands in the address; the first view has none. */
  name: string
  /** What waits longest or comes first stands first; elsewhere the newest. */
  sort: string
}

export const SAVED_VIEWS: readonly SavedView[] = [
  { view: 'all', label: 'Alle', name: '', sort: '-number' },
  { view: 'medcom', label: 'Afventer MedCom', name: 'medcom', sort: 'waitsSince' },
  { view: 'vendor', label: 'Afventer leverandøren', name: 'leverandoer', sort: 'waitsSince' },
  { view: 'deadline', label: 'Frist inden', name: 'frist', sort: 'nextOrder' },
  { view: 'inForce', label: 'Gældende', name: 'gaeldende', sort: '-number' },
  { view: 'ended', label: 'Afsluttede', name: 'afsluttede', sort: '-number' },
]

/** What a saved view is called; the days that are near are a setting, and a vendor's own part is said to it. */
export function viewLabel({ view, label }: SavedView, nearDays: number, staff: boolean): string {
  if (view === 'vendor') return waitsWords(view, staff)
  return view === 'deadline' ? `${label} ${nearDays} dage` : label
}

/** The states as a filter of the list; what stands in the address is Danish. */
export const STATE_OPTIONS = AGREEMENT_STATES.map((state) => ({ value: state, label: STATE_WORDS[state] }))

/** The address of a saved view. */
export function viewHref({ name }: SavedView): string {
  return name ? `/aftaler?visning=${name}` : '/aftaler'
}

/** Reads the list's address: which saved view, and what is asked of it. */
export function readAgreementList(params: SearchParams) {
  const asked = [params.visning ?? ''].flat()[0]
  const saved = SAVED_VIEWS.find(({ name }) => name === asked) ?? SAVED_VIEWS[0]!
  const shape = {
    path: '/aftaler',
    filters: ['visning', 'tilstand', 'leverandoer', 'skabelon'],
    view: 'visning',
    sorts: ['number', 'vendorName', 'waitsSince', 'nextOrder'],
    defaultSort: saved.sort,
  }
  const read = listReader<typeof listAgreements>(shape, (filter) => ({
    view: saved.view,
    state: filter('tilstand'),
    vendorId: filter('leverandoer'),
    templateVersionId: filter('skabelon'),
  }))
  return { ...read(params), saved }
}
