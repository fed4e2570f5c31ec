import type { SearchParams } from '@/components/table/list-state'
import type { listCertifications } from '@/lib/certification'
import { REGISTER_WORDS, WORDS, type View } from '@/lib/certification/words'
import { listReader } from '../found-list'
import { waitsWords } from '../waits-words'

interface SavedView {
  view: View
  label: string
  /** As it stands in the address; the first view has none. */
  name: string
  /** What waits longest or ends first stands first; elsewhere system by system. */
  sort: string
}

export const SAVED_VIEWS: readonly SavedView[] = [
  { view: 'current', label: 'Aktuelle', name: '', sort: 'systemOrder' },
  { view: 'medcom', label: 'Afventer MedCom', name: 'medcom', sort: 'since' },
  { view: 'vendor', label: 'Afventer leverandøren', name: 'leverandoer', sort: 'since' },
  { view: 'expiring', label: 'Udløber', name: 'udloeber', sort: 'expiresOrder' },
  { view: 'disagreeing', label: 'Uenige med listen', name: 'uenige', sort: 'systemOrder' },
  { view: 'all', label: 'Alle', name: 'alle', sort: '-since' },
]

/** What a saved view is called; the days that are near are a setting, and a vendor's own part is said to it. */
export function viewLabel({ view, label }: SavedView, nearDays: number, staff: boolean): string {
  if (view === 'vendor') return waitsWords(view, staff)
  return view === 'expiring' ? `${label} inden ${nearDays} dage` : label
}

/** The states as a filter of the list. */
export const WORD_OPTIONS = REGISTER_WORDS.map((word) => ({ value: word, label: WORDS[word] }))

export const viewHref = ({ name }: SavedView) => (name ? `/certificering?visning=${name}` : '/certificering')

/** Reads the list's address: which saved view, and what is asked of it. */
export function readCertificationList(params: SearchParams) {
  const asked = [params.visning ?? ''].flat()[0]
  const saved = SAVED_VIEWS.find(({ name }) => name === asked) ?? SAVED_VIEWS[0]!
  const shape = {
    path: '/certificering',
    filters: ['visning', 'tilstand', 'leverandoer', 'system', 'standard'],
    view: 'visning',
    sorts: ['systemOrder', 'vendorName', 'standardLabel', 'since', 'expiresOrder'],
    defaultSort: saved.sort,
  }
  const read = listReader<typeof listCertifications>(shape, (filter) => ({
    view: saved.view,
    word: filter('tilstand'),
    vendorId: filter('leverandoer'),
    systemId: filter('system'),
    standardId: filter('standard'),
  }))
  return { ...read(params), saved }
}
