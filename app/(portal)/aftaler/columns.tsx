import type { Column } from '@/components/table/columns'
import { Badge } from '@/components/ui/badge'
import type { listAgreements } from '@/lib/agreements'
import { EVENT_WORDS, STATE_WORDS } from '@/lib/agreements/words'
import { formatShortDate } from '@/lib/format'
import type { RowOf } from '../found-list'

export type AgreementRow = RowOf<typeof listAgreements>

const number: Column<AgreementRow> = {
  key: 'number',
  header: 'Aftale',
  sort: 'number',
  keep: true,
  cell: (row) => row.number,
}
const vendor: Column<AgreementRow> = {
  key: 'vendor',
  header: 'Leverandør',
  sort: 'vendorName',
  cell: (row) => row.vendorName,
}
const rest: Column<AgreementRow>[] = [
  { key: 'state', header: 'Tilstand', cell: ({ state }) => <Badge state={STATE_WORDS[state]} /> },
  {
    key: 'waits',
    header: 'Afventer',
    sort: 'waitsSince',
    cell: ({ waitsFor, waitsSince }) =>
      waitsFor === 'nobody'
        ? '–'
        : `${waitsFor === 'medcom' ? 'MedCom' : 'Leverandøren'} siden ${formatShortDate(waitsSince)}`,
  },
  {
    key: 'next',
    header: 'Næste dato',
    sort: 'nextOrder',
    cell: ({ nextDate, nextEvent, overdue }) =>
      nextDate && nextEvent ? (
        <>
          {`${formatShortDate(nextDate)} ${EVENT_WORDS[nextEvent]}`}{' '}
          {overdue && <Badge state="Overskredet" />}
        </>
      ) : (
        '–'
      ),
  },
]

export const COLUMNS = [number, vendor, ...rest]

/** Where it goes without saying whose they are. */
export const COLUMNS_OF_VENDOR = [number, ...rest]
