import type { listInvitations } from '@/lib/people'
import { listReader } from '../../found-list'

const SHAPE = { path: '/indstillinger/invitationer', filters: ['tilstand'] }

const STATES: Record<string, 'accepted' | 'withdrawn' | 'expired' | 'all'> = {
  taget: 'accepted',
  'trukket-tilbage': 'withdrawn',
  bortfaldet: 'expired',
  alle: 'all',
}

export const readInvitationList = listReader<typeof listInvitations>(SHAPE, (filter) => ({
  state: STATES[filter('tilstand') ?? ''] ?? 'open',
}))
