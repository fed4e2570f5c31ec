import type { listMessages } from '@/lib/messages'
import { KINDS } from '@/lib/messages/words'
import { listReader } from '../found-list'

const STATES: Record<string, 'open' | 'closed'> = { aaben: 'open', slut: 'closed' }

export const readMessageList = listReader<typeof listMessages>(
  { path: '/servicemeddelelser', filters: ['slags', 'tilstand'] },
  (filter) => ({
    kind: KINDS.find((kind) => kind === filter('slags')),
    state: STATES[filter('tilstand') ?? ''] ?? 'all',
  }),
)
