import type { Column } from '@/components/table/columns'
import { Badge } from '@/components/ui/badge'
import { Mono } from '@/components/ui/mono'
import type { listAccounts } from '@/lib/accounts'
import {
  ACCOUNT_STATE_WORDS,
  CONFIRMATION_WORDS,
  ENVIRONMENT_WORDS,
  REQUEST_KIND_WORDS,
} from '@/lib/accounts/words'
import { formatShortDate } from '@/lib/format'
import type { RowOf } from '../found-list'

export type AccountRow = RowOf<typeof listAccounts>

const name: Column<AccountRow> = {
  key: 'name',
  header: 'Konto',
  sort: 'name',
  keep: true,
  cell: (row) => <Mono>{row.name}</Mono>,
}
const vendor: Column<AccountRow> = { key: 'vendor', header: 'Leverandør', cell: (row) => row.vendor.name }
const laboratory: Column<AccountRow> = {
  key: 'laboratory',
  header: 'Laboratorium',
  cell: (row) => row.laboratory?.name ?? 'Leverandørens egen',
}
const rest: Column<AccountRow>[] = [
  {
    key: 'department',
    header: 'Afdeling',
    sort: 'department',
    from: 'wide',
    cell: (row) => row.department,
  },
  {
    key: 'environment',
    header: 'Miljø',
    cell: ({ environment }) => ENVIRONMENT_WORDS[environment],
  },
  { key: 'state', header: 'Tilstand', cell: ({ state }) => <Badge state={ACCOUNT_STATE_WORDS[state]} /> },
  { key: 'waits', header: 'Afventer', cell: waitsText },
]

export const COLUMNS = [name, laboratory, vendor, ...rest]

/** Where it goes without saying whose they are. */
export const COLUMNS_OF_VENDOR = [name, laboratory, ...rest]
export const COLUMNS_OF_LABORATORY = [name, ...rest]

/** Whom it waits for: a side that must decide or answer, or NPN-servicen, which must do what is wanted. */
function waitsText({ waits, confirmation, wantedAt }: AccountRow): string {
  if (waits)
    return `${waits.for === 'medcom' ? 'MedCom' : 'Leverandøren'} siden ${formatShortDate(waits.since)}: ${REQUEST_KIND_WORDS[waits.kind].toLowerCase()}`
  if (confirmation === 'waits') return `NPN-servicen siden ${formatShortDate(wantedAt!)}`
  return confirmation === 'failed' ? CONFIRMATION_WORDS.failed : '–'
}
