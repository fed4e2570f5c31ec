import type { SearchParams } from '@/components/table/list-state'
import type { listAccounts } from '@/lib/accounts'
import { ACCOUNT_STATES, ENVIRONMENTS } from '@/lib/accounts/rules'
import { ACCOUNT_STATE_WORDS, ENVIRONMENT_WORDS } from '@/lib/accounts/words'
import { listReader } from '../found-list'

const SHAPE = {
  path: '/konti',
  filters: ['tilstand', 'miljoe', 'leverandoer', 'laboratorium', 'afventer'],
  sorts: ['name', 'department', 'stateSince'],
  defaultSort: 'name',
}

/** What stands in the address for the environments is Danish. */
const ENVIRONMENT_NAMES = { production: 'produktion', test: 'test' } as const

export const STATE_OPTIONS = ACCOUNT_STATES.map((state) => ({
  value: state,
  label: ACCOUNT_STATE_WORDS[state],
}))

export const ENVIRONMENT_OPTIONS = ENVIRONMENTS.map((one) => ({
  value: ENVIRONMENT_NAMES[one],
  label: ENVIRONMENT_WORDS[one],
}))

const WAITS: Record<string, 'medcom' | 'vendor' | 'service'> = {
  medcom: 'medcom',
  leverandoer: 'vendor',
  servicen: 'service',
}

export const waitsOptions = (staff: boolean) => [
  { value: 'medcom', label: 'MedCom' },
  { value: 'leverandoer', label: staff ? 'Leverandøren' : 'Jer' },
  { value: 'servicen', label: 'NPN-servicen' },
]

const read = listReader<typeof listAccounts>(SHAPE, (filter) => ({
  state: filter('tilstand'),
  environment: ENVIRONMENTS.find((one) => ENVIRONMENT_NAMES[one] === filter('miljoe')),
  vendorId: filter('leverandoer'),
  laboratoryId: filter('laboratorium'),
  waits: WAITS[filter('afventer') ?? ''],
}))

/** Reads the list's address. */
export const readAccountList = (params: SearchParams) => read(params)
