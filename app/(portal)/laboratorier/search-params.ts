import type { listLaboratories } from '@/lib/parties'
import { listReader } from '../found-list'

const SHAPE = {
  path: '/laboratorier',
  filters: ['leverandoer', 'ejer', 'system', 'tilstand'],
  sorts: ['name', 'code'],
  defaultSort: 'name',
}

const STATES: Record<string, 'closed' | 'all'> = { lukket: 'closed', alle: 'all' }

export const readLaboratoryList = listReader<typeof listLaboratories>(SHAPE, (filter) => ({
  vendorId: filter('leverandoer'),
  ownerId: filter('ejer'),
  systemId: filter('system'),
  state: STATES[filter('tilstand') ?? ''] ?? 'open',
}))
