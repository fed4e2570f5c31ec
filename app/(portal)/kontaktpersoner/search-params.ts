import type { listContactChanges, listContacts } from '@/lib/contacts'
import { listReader } from '../found-list'

const STATES: Record<string, 'ended' | 'all'> = { fjernet: 'ended', alle: 'all' }

export const readContactList = listReader<typeof listContacts>(
  {
    path: '/kontaktpersoner',
    filters: ['funktion', 'laboratorium', 'leverandoer', 'tilstand'],
    sorts: ['name', 'confirmedAt'],
    defaultSort: 'name',
  },
  (filter) => ({
    functionKey: filter('funktion'),
    laboratoryId: filter('laboratorium'),
    vendorId: filter('leverandoer'),
    state: STATES[filter('tilstand') ?? ''] ?? 'current',
  }),
)

export const readChangeList = listReader<typeof listContactChanges>(
  { path: '/kontaktpersoner/aendringer', filters: ['leverandoer', 'fra', 'til'] },
  (filter) => ({ vendorId: filter('leverandoer'), from: filter('fra'), to: filter('til') }),
)
