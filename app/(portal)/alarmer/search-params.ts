import type { SearchParams } from '@/components/table/list-state'
import type { listAlarms } from '@/lib/alarms'
import { ALARM_KINDS, SEVERITIES } from '@/lib/alarms/kinds'
import { LIFE_WORDS } from '@/lib/alarms/life-words'
import { ALARM_KIND_WORDS, SEVERITY_WORDS } from '@/lib/alarms/words'
import { listReader } from '../found-list'

const SHAPE = {
  path: '/alarmer',
  filters: [
    'tilstand',
    'regel',
    'alvor',
    'afventer',
    'ejer',
    'gaelder',
    'leverandoer',
    'laboratorium',
    'konto',
  ],
  sorts: ['urgency', 'lastAt', 'raisedAt', 'occurrences'],
  defaultSort: 'urgency',
}

/** What stands in the address is Danish. */
const STATES = { ny: 'open', set: 'acknowledged', udskudt: 'snoozed', lukket: 'closed', alle: 'all' } as const
const SEVERITY_NAMES = { kritisk: 'critical', advarsel: 'warning', orientering: 'notice' } as const
const WAITS = { medcom: 'medcom', leverandoer: 'vendor', ingen: 'unreached' } as const
const OWNERS = { mig: 'me', ingen: 'nobody' } as const
const MODES = { ikraft: 'inForce', observeres: 'observing' } as const

const named = <T extends Record<string, string>>(names: T, value: string | undefined) =>
  value !== undefined && Object.hasOwn(names, value) ? names[value as keyof T] : undefined

const read = listReader<typeof listAlarms>(SHAPE, (filter) => ({
  state: named(STATES, filter('tilstand')),
  kind: ALARM_KINDS.find((kind) => kind === filter('regel')),
  severity: named(SEVERITY_NAMES, filter('alvor')),
  waits: named(WAITS, filter('afventer')),
  owner: named(OWNERS, filter('ejer')),
  mode: named(MODES, filter('gaelder')),
  vendorId: filter('leverandoer'),
  laboratoryId: filter('laboratorium'),
  account: filter('konto'),
}))

/** Reads the list's address. */
export const readAlarmList = (params: SearchParams) => read(params)

const optionsOf = (names: Record<string, string>, words: Record<string, string>) =>
  Object.entries(names).map(([value, of]) => ({ value, label: words[of] ?? of }))

export const STATE = {
  name: 'tilstand',
  label: 'Tilstand',
  all: 'Ikke lukket',
  options: optionsOf(STATES, { ...LIFE_WORDS, all: 'Alle, også lukkede' }),
}
export const KIND = {
  name: 'regel',
  label: 'Regel',
  all: 'Alle regler',
  options: ALARM_KINDS.map((kind) => ({ value: kind, label: ALARM_KIND_WORDS[kind] })),
}
export const SEVERITY = {
  name: 'alvor',
  label: 'Alvor',
  all: 'Alle grader',
  options: SEVERITIES.map((one) => ({
    value: Object.entries(SEVERITY_NAMES).find(([, of]) => of === one)![0],
    label: SEVERITY_WORDS[one],
  })),
}
export const waitsFilter = (staff: boolean) => ({
  name: 'afventer',
  label: 'Afventer',
  all: 'Alle',
  options: [
    { value: 'medcom', label: 'MedCom' },
    { value: 'leverandoer', label: staff ? 'Leverandøren' : 'Jer' },
    ...(staff ? [{ value: 'ingen', label: 'Ingen kunne nås på mail' }] : []),
  ],
})
export const OWNER = {
  name: 'ejer',
  label: 'Ejer',
  all: 'Alle',
  options: [
    { value: 'mig', label: 'Mig' },
    { value: 'ingen', label: 'Ingen endnu' },
  ],
}
export const MODE = {
  name: 'gaelder',
  label: 'Reglen',
  all: 'Alle',
  options: [
    { value: 'ikraft', label: 'I kraft' },
    { value: 'observeres', label: 'Observeres' },
  ],
}
/** Chosen from an account's page; on the list it can be taken away again. */
export const accountFilters = (account: string | undefined) =>
  account
    ? [{ name: 'konto', label: 'Konto', all: 'Alle konti', options: [{ value: account, label: account }] }]
    : []
