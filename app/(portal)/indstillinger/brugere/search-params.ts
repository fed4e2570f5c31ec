import type { listUsers } from '@/lib/people'
import { listReader } from '../../found-list'

const SHAPE = {
  path: '/indstillinger/brugere',
  filters: ['rolle', 'tilstand'],
  sorts: ['name', 'createdAt'],
  defaultSort: 'name',
}

const STATES: Record<string, 'closed' | 'all'> = { lukket: 'closed', alle: 'all' }

export const readUserList = listReader<typeof listUsers>(SHAPE, (filter) => ({
  role: filter('rolle'),
  state: STATES[filter('tilstand') ?? ''] ?? 'active',
}))
