import type { listStations } from '@/lib/people'
import { listReader } from '../../found-list'

const SHAPE = {
  path: '/indstillinger/stationer',
  filters: ['tilstand'],
  sorts: ['name', 'createdAt'],
  defaultSort: 'name',
}

const STATES: Record<string, 'revoked' | 'all'> = { spaerret: 'revoked', alle: 'all' }

export const readStationList = listReader<typeof listStations>(SHAPE, (filter) => ({
  state: STATES[filter('tilstand') ?? ''] ?? 'open',
}))
