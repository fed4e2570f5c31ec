import type { listWebhooks } from '@/lib/webhooks'
import { listReader } from '../../found-list'
import { LIST } from './places'

export const readWebhookList = listReader<typeof listWebhooks>(
  { path: LIST, filters: ['tilstand'] },
  (filter) => ({ state: filter('tilstand') === 'alle' ? 'all' : 'on' }),
)
