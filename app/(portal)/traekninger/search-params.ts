import type { ListShape, ListState } from '@/components/table/list-state'
import { MONTHS } from '@/lib/text/danish-dates'
import type { Filter } from '@/components/table/filter-row'
import {
  capital,
  CHANNEL_WORDS,
  CHANNELS,
  OPERATION_WORDS,
  OPERATIONS,
  OUTCOME_WORDS,
  OUTCOMES,
} from '@/lib/draws/words'

export const SHAPE: ListShape = {
  path: '/traekninger',
  filters: ['laboratorium', 'periode', 'operation', 'udfald', 'kanal', 'overlap'],
  sorts: ['tid'],
  defaultSort: '-tid',
}

/** What the list asks the door, from its address. */
export function inputOf({ search, filters, sort, after, before }: ListState) {
  const first = (name: string) => filters[name]?.[0]
  return {
    search,
    sort: sort?.descending === false ? ('drawnAt' as const) : ('-drawnAt' as const),
    laboratoryId: first('laboratorium'),
    period: first('periode'),
    operation: oneOf(OPERATIONS, first('operation')),
    outcome: oneOf(OUTCOMES, first('udfald')),
    channel: oneOf(CHANNELS, first('kanal')),
    overlapping: first('overlap') === 'ja' ? true : undefined,
    after,
    before,
  }
}

function oneOf<T extends string>(values: readonly T[], text: string | undefined): T | undefined {
  return values.find((value) => value === text)
}

const options = <T extends string>(values: readonly T[], words: Record<T, string>) =>
  values.map((value) => ({ value, label: capital(words[value]) }))

/** The filters one uses daily; laboratories only where there are several to choose among. */
export function filtersOf(laboratories: readonly { id: string; name: string }[], today: string): Filter[] {
  return [
    ...(laboratories.length > 1
      ? [
          {
            name: 'laboratorium',
            label: 'Laboratorium',
            all: 'Alle laboratorier',
            options: laboratories.map(({ id, name }) => ({ value: id, label: name })),
          },
        ]
      : []),
    { name: 'periode', label: 'Periode', all: 'Hele loggen', options: periodsUpTo(today) },
  ]
}

export const MORE_FILTERS: Filter[] = [
  {
    name: 'operation',
    label: 'Operation',
    all: 'Alle operationer',
    options: options(OPERATIONS, OPERATION_WORDS),
  },
  { name: 'udfald', label: 'Udfald', all: 'Alle udfald', options: options(OUTCOMES, OUTCOME_WORDS) },
  { name: 'kanal', label: 'Kanal', all: 'Alle kanaler', options: options(CHANNELS, CHANNEL_WORDS) },
  {
    name: 'overlap',
    label: 'Overlap',
    all: 'Med og uden overlap',
    options: [{ value: 'ja', label: 'Kun med overlap' }],
  },
]

/** The last days, and each of the last eighteen months by name. */
function periodsUpTo(today: string) {
  const [year = 0, month = 1] = today.split('-').map(Number)
  const months = Array.from({ length: 18 }, (_, back) => {
    const count = year * 12 + month - 1 - back
    const [ofYear, index] = [Math.floor(count / 12), count % 12]
    return {
      value: `${ofYear}-${String(index + 1).padStart(2, '0')}`,
      label: capital(`${MONTHS[index]} ${ofYear}`),
    }
  })
  return [
    { value: '14', label: 'De seneste 14 dage' },
    { value: '90', label: 'De seneste 90 dage' },
    ...months,
  ]
}
