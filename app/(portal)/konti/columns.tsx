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
import { ownWord } from './options'

export type AccountRow = RowOf<typeof listAccounts>

const name: Column<AccountRow> = {
  key: 'name',
  header: 'Konto',
  sort: 'name',
  keep: true,
  cell: (row) => <Mono>{row.name}</Mono>,
}
const vendor: Column<AccountRow> = { key: 'vendor', header: 'Leverandør', cell: (row) => row.vendor.name }
const laboratory = (staff: boolean): Column<AccountRow> => ({
  key: 'laboratory',
  header: 'Laboratorium',
  cell: (row) => row.laboratory?.name ?? ownWord(staff),
})
const rest = (staff: boolean): Column<AccountRow>[] => [
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
  { key: 'waits', header: 'Afventer', cell: (row) => waitsText(row, staff) },
]

/** Leaves out whose they are where that goes without saying, and speaks to a vendor about itself as "I". */
export function columnsFor(staff: boolean, of?: 'vendor' | 'laboratory'): Column<AccountRow>[] {
  if (of === 'laboratory') return [name, ...rest(staff)]
  return [name, laboratory(staff), ...(staff && !of ? [vendor] : []), ...rest(staff)]
}

/** Whom it waits for: a side that must decide or answer, or NPN-servicen, which must do what is wanted. */
function waitsText({ waits, confirmation, wantedAt }: AccountRow, staff: boolean): string {
  if (waits)
    return `${waits.for === 'medcom' ? 'MedCom' : staff ? 'Leverandøren' : 'Jer'} siden ${formatShortDate(waits.since)}: ${REQUEST_KIND_WORDS[waits.kind].toLowerCase()}`
  if (confirmation === 'waits') return `NPN-servicen siden ${formatShortDate(wantedAt!)}`
  return confirmation === 'failed' ? CONFIRMATION_WORDS.failed : '–'
}
