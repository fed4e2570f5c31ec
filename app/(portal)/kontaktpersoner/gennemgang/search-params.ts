import type { listCoverage, listReviews } from '@/lib/reviews'
import { listReader } from '../../found-list'

const STATES: Record<string, 'open' | 'call' | 'never'> = {
  afventer: 'open',
  ring: 'call',
  aldrig: 'never',
}

export const readReviewList = listReader<typeof listReviews>(
  { path: '/kontaktpersoner/gennemgang', filters: ['tilstand'] },
  (filter) => ({ state: STATES[filter('tilstand') ?? ''] ?? 'all' }),
)

export const readCoverageList = listReader<typeof listCoverage>(
  { path: '/kontaktpersoner/daekning', filters: [] },
  () => ({}),
)
