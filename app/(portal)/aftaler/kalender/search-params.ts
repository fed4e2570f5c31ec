import { parseListState, type ListShape, type SearchParams } from '@/components/table/list-state'
import type { listCalendar } from '@/lib/notices'
import { CALENDAR_WORDS } from '@/lib/notices/calendar-words'
import { CALENDAR_KINDS, type CalendarKind } from '@/lib/notices/schemas'

const SHAPE: ListShape = { path: '/aftaler/kalender', filters: ['slags', 'periode'] }

const PERIODS = { kvartal: 3, femaar: 60 } as const

export const FILTERS = [
  {
    name: 'slags',
    label: 'Slags',
    all: 'Alt',
    options: CALENDAR_KINDS.map((value) => ({ value, label: CALENDAR_WORDS[value] })),
  },
  {
    name: 'periode',
    label: 'Periode',
    all: 'Det næste år',
    options: [
      { value: 'kvartal', label: 'De næste tre måneder' },
      { value: 'femaar', label: 'De næste fem år' },
    ],
  },
]

/** What the calendar is asked, read from its address. */
export function readCalendar(params: SearchParams) {
  const state = parseListState(SHAPE, params)
  const { search, filters, page } = state
  const period = filters.periode?.[0]
  const input: Parameters<typeof listCalendar>[1] = {
    search,
    kind: filters.slags?.[0] as CalendarKind | undefined,
    months: period && period in PERIODS ? PERIODS[period as keyof typeof PERIODS] : 12,
    page,
  }
  return { state, input }
}
