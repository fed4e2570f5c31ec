import type { Filter } from '@/components/table/filter-row'
import { capital } from '@/lib/draws/words'
import type { listAuditEntries } from '@/lib/history'
import type { ACTOR_KINDS } from '@/lib/history/schemas'
import { SUBJECTS } from '@/lib/history/subjects'
import { DEEDS } from '@/lib/history/words'
import { listReader } from '../found-list'
import { PERIOD, PERIOD_FILTERS, periodOf } from '../period'

const SHAPE = { path: '/log', filters: ['hvad', 'paa', ...PERIOD, 'hvem'] }

export const readLog = listReader<typeof listAuditEntries>(SHAPE, (filter) => ({
  deed: filter('hvad'),
  subject: filter('paa'),
  ...periodOf(filter),
  actorKind: filter('hvem'),
}))

export const FILTERS: Filter[] = [
  {
    name: 'hvad',
    label: 'Hvad',
    all: 'Alt',
    options: DEEDS.map((deed) => ({ value: deed, label: capital(deed) })),
  },
  {
    name: 'paa',
    label: 'På hvad',
    all: 'Alt',
    options: Object.entries(SUBJECTS).map(([value, { label }]) => ({ value, label })),
  },
  ...PERIOD_FILTERS,
]

const WHO: Record<(typeof ACTOR_KINDS)[number], string> = {
  user: 'Brugere',
  apiKey: 'API-nøgler',
  station: 'Stationer',
  token: 'Modtagere af et link',
  anonymous: 'Uden log ind',
  system: 'Portalen selv',
}

export const MORE_FILTERS: Filter[] = [
  {
    name: 'hvem',
    label: 'Hvem',
    all: 'Alle',
    options: Object.entries(WHO).map(([value, label]) => ({ value, label })),
  },
]
