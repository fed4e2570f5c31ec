import type { Column } from '@/components/table/columns'
import { Badge } from '@/components/ui/badge'
import { Mono } from '@/components/ui/mono'
import type { listLaboratories } from '@/lib/parties'
import { ComingBadge } from '../coming-badge'
import type { RowOf } from '../found-list'

export type LaboratoryRow = RowOf<typeof listLaboratories>

const name: Column<LaboratoryRow> = {
  key: 'name',
  header: 'Laboratorium',
  sort: 'name',
  cell: (row) => row.name,
}
const code: Column<LaboratoryRow> = {
  key: 'code',
  header: 'Kode',
  sort: 'code',
  cell: (row) => <Mono>{row.code}</Mono>,
}
const owner: Column<LaboratoryRow> = {
  key: 'owner',
  header: 'Ejer',
  from: 'wide',
  cell: (row) => row.owner?.name ?? '–',
}
const vendor: Column<LaboratoryRow> = {
  key: 'vendor',
  header: 'Leverandør',
  cell: (row) => row.vendor?.name ?? '–',
}
const system: Column<LaboratoryRow> = {
  key: 'system',
  header: 'System',
  cell: (row) => (row.system ? systemText(row.system) : '–'),
}
const state: Column<LaboratoryRow> = {
  key: 'state',
  header: 'Tilstand',
  cell: (row) => <LaboratoryBadge {...row} />,
}

export const COLUMNS = [name, code, owner, vendor, system, state]

/** For lists on the page of a vendor or a system, where it goes without saying. */
export const COLUMNS_OF_VENDOR = [name, code, owner, system, state]
export const COLUMNS_OF_SYSTEM = [name, code, owner, vendor, system, state]

/** "Polaris LIS 5.0". */
export function systemText({
  name: product,
  versionLabel,
}: {
  name: string | null
  versionLabel: string | null
}) {
  return [product ?? 'Ukendt system', versionLabel].filter(Boolean).join(' ')
}

/** The state of a laboratory to the one who reads it: a vendor's own may be over while the laboratory goes on. */
export function LaboratoryBadge({
  closed,
  comesOn,
  former,
}: Pick<LaboratoryRow, 'closed' | 'comesOn' | 'former'>) {
  if (closed) return <Badge state="Lukket" />
  return <ComingBadge comesOn={comesOn} otherwise={former ? 'Ophørt' : 'Aktiv'} />
}
