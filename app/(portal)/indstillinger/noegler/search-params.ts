import type { listApiKeys } from '@/lib/people'
import { listReader } from '../../found-list'

const SHAPE = { path: '/indstillinger/noegler', filters: ['tilstand'] }

export const readKeyList = listReader<typeof listApiKeys>(SHAPE, (filter) => ({
  state: filter('tilstand') === 'alle' ? 'all' : 'active',
}))
