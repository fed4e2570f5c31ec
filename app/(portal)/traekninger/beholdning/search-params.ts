import type { Filter } from '@/components/table/filter-row'
import type { listStock } from '@/lib/stock'
import { RHYTHM_STATES, RHYTHM_WORDS, STOCK_STATES, STOCK_WORDS, USE_WORDS } from '@/lib/stock/words'
import { listReader } from '../../found-list'

const SHAPE = {
  path: '/traekninger/beholdning',
  filters: ['leverandoer', 'system', 'tilstand', 'rytme', 'forbrug'],
  sorts: ['urgentOn', 'dueOn'],
  defaultSort: 'urgentOn',
}

/** The words of the address and those of the verb. */
const STATES = {
  kritisk: 'critical',
  lav: 'low',
  'i-maal': 'inTarget',
  rigelig: 'ample',
  ukendt: 'unknown',
} as const
const RHYTHMS = { 'til-tiden': 'onTime', forsinket: 'late', ingen: 'never' } as const
const USES = { oplyst: 'declared', skoennet: 'estimated', ukendt: 'unknown', uenige: 'disagrees' } as const

const verbWord = (words: Readonly<Record<string, string>>, chosen: string | undefined) =>
  chosen === undefined ? undefined : words[chosen]

export const readStockList = listReader<typeof listStock>(SHAPE, (filter) => ({
  vendorId: filter('leverandoer'),
  systemId: filter('system'),
  state: verbWord(STATES, filter('tilstand')),
  rhythm: verbWord(RHYTHMS, filter('rytme')),
  use: verbWord(USES, filter('forbrug')),
}))

const addressWord = (words: Readonly<Record<string, string>>, verb: string) =>
  Object.keys(words).find((word) => words[word] === verb) ?? ''

export const STOCK_FILTERS: Filter[] = [
  {
    name: 'tilstand',
    label: 'Beholdning',
    all: 'Alle beholdninger',
    options: STOCK_STATES.map((state) => ({ value: addressWord(STATES, state), label: STOCK_WORDS[state] })),
  },
  {
    name: 'rytme',
    label: 'Rytme',
    all: 'Alle rytmer',
    options: RHYTHM_STATES.map((state) => ({
      value: addressWord(RHYTHMS, state),
      label: RHYTHM_WORDS[state],
    })),
  },
]

export const USE_FILTER: Filter = {
  name: 'forbrug',
  label: 'Forbrug',
  all: 'Oplyst, skønnet og ukendt',
  options: [
    { value: 'oplyst', label: USE_WORDS.declared },
    { value: 'skoennet', label: USE_WORDS.estimated },
    { value: 'ukendt', label: USE_WORDS.unknown },
    { value: 'uenige', label: 'Oplyst, men trækningerne siger noget andet' },
  ],
}
