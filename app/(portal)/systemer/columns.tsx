import type { Column } from '@/components/table/columns'
import { Badge } from '@/components/ui/badge'
import { formatNumber } from '@/lib/format'
import type { listSystems } from '@/lib/systems'
import type { RowOf } from '../found-list'

export type SystemRow = RowOf<typeof listSystems>

const name: Column<SystemRow> = { key: 'name', header: 'System', sort: 'name', cell: (row) => row.name }
const vendor: Column<SystemRow> = { key: 'vendor', header: 'Leverandør', cell: (row) => row.vendor.name }
const rest: Column<SystemRow>[] = [
  { key: 'version', header: 'Nyeste version', cell: ({ latestVersion }) => latestVersion ?? '–' },
  {
    key: 'laboratories',
    header: 'Laboratorier',
    align: 'end',
    cell: ({ laboratories }) => formatNumber(laboratories),
  },
  {
    key: 'approved',
    header: 'Godkendt',
    align: 'end',
    cell: ({ approvals }) => formatNumber(approvals.approved),
  },
  {
    key: 'testing',
    header: 'Tester',
    align: 'end',
    from: 'wide',
    cell: ({ approvals }) => formatNumber(approvals.testing),
  },
  {
    key: 'missing',
    header: 'Ikke godkendt',
    align: 'end',
    from: 'wide',
    cell: ({ approvals }) => formatNumber(approvals.missing),
  },
  { key: 'state', header: 'Tilstand', cell: ({ retired }) => <Badge state={retired ? 'Ophørt' : 'Aktiv'} /> },
]

export const COLUMNS = [name, vendor, ...rest]

/** For the page of a vendor, where it goes without saying. */
export const COLUMNS_OF_VENDOR = [name, ...rest]
