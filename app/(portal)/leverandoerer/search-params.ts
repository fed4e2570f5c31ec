import type { listOrganisations } from '@/lib/parties'
import { listReader } from '../found-list'

const SHAPE = {
  path: '/leverandoerer',
  filters: ['rolle', 'tilstand'],
  sorts: ['name', 'createdAt'],
  defaultSort: 'name',
}

const STATES: Record<string, 'former' | 'all'> = { tidligere: 'former', alle: 'all' }

export const readOrganisationList = listReader<typeof listOrganisations>(SHAPE, (filter) => ({
  role: filter('rolle'),
  state: STATES[filter('tilstand') ?? ''] ?? 'current',
}))
