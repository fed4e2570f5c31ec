import type { Filter } from '@/components/table/filter-row'
import type { listDraws } from '@/lib/draws'
import {
  capital,
  CHANNEL_WORDS,
  CHANNELS,
  OPERATION_WORDS,
  OPERATIONS,
  OUTCOME_WORDS,
  OUTCOMES,
} from '@/lib/draws/words'
import { listReader } from '../found-list'
import { PERIOD, PERIOD_FILTERS, periodOf } from '../period'

const SHAPE = {
  path: '/traekninger',
  filters: ['laboratorium', ...PERIOD, 'operation', 'udfald', 'kanal', 'overlap', 'alarm'],
  sorts: ['drawnAt'],
  defaultSort: '-drawnAt',
}

export const readDrawList = listReader<typeof listDraws>(SHAPE, (filter) => ({
  laboratoryId: filter('laboratorium'),
  ...periodOf(filter),
  operation: filter('operation'),
  outcome: filter('udfald'),
  channel: filter('kanal'),
  overlapping: filter('overlap') === 'ja' ? true : undefined,
  alarmId: filter('alarm'),
}))

const options = <T extends string>(values: readonly T[], words: Record<T, string>) =>
  values.map((value) => ({ value, label: capital(words[value]) }))

/** Chosen from an alarm's page; on the list it can be taken away again. */
export const alarmFilters = (alarm: { id: string; name: string } | null): Filter[] =>
  alarm
    ? [
        {
          name: 'alarm',
          label: 'Alarm',
          all: 'Alle trækninger',
          options: [{ value: alarm.id, label: alarm.name }],
        },
      ]
    : []

/** The filters one uses daily; laboratories only where there are several to choose among. */
export function filtersOf(laboratories: readonly { id: string; name: string }[]): Filter[] {
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
    ...PERIOD_FILTERS,
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
