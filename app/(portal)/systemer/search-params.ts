import type { listSystems } from '@/lib/systems'
import { listReader } from '../found-list'

const SHAPE = {
  path: '/systemer',
  filters: ['leverandoer', 'tilstand'],
  sorts: ['name', 'createdAt'],
  defaultSort: 'name',
}

const STATES: Record<string, 'retired' | 'all'> = { udfaset: 'retired', alle: 'all' }

export const readSystemList = listReader<typeof listSystems>(SHAPE, (filter) => ({
  vendorId: filter('leverandoer'),
  state: STATES[filter('tilstand') ?? ''] ?? 'current',
}))
