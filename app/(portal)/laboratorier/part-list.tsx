import type { Column } from '@/components/table/columns'
import { DataTable } from '@/components/table/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { formatNumber } from '@/lib/format'
import { listLaboratories } from '@/lib/parties'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import type { LaboratoryRow } from './columns'

interface Props {
  /** Whose laboratories: the filter of the list, and its name in the list's address. */
  of: { vendorId: string } | { ownerId: string } | { systemId: string }
  caption: string
  columns: readonly Column<LaboratoryRow>[]
}

const SHOWN = 50

/** The laboratories of one vendor, owner or system today; the whole list has search, more pages and export. */
export async function LaboratoriesOf({ of, caption, columns }: Props) {
  const { rows, count } = show(await listLaboratories(await here(), { ...of, state: 'all', size: SHOWN }))
  const [name, id] =
    'vendorId' in of
      ? ['leverandoer', of.vendorId]
      : 'ownerId' in of
        ? ['ejer', of.ownerId]
        : ['system', of.systemId]
  return (
    <>
      <DataTable
        caption={caption}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `/laboratorier/${row.id}`}
        empty={
          <EmptyState title="Ingen laboratorier i dag" level={3}>
            Tidligere laboratorier findes på hvert laboratoriums egen side.
          </EmptyState>
        }
      />
      {rows.length > 0 && (
        <p className="mt-4">
          <Link href={`/laboratorier?${name}=${id}`}>
            {count.value > rows.length
              ? `Se alle ${formatNumber(count.value)} i listen over laboratorier`
              : 'Søg i dem, eller hent dem som CSV'}
          </Link>
        </p>
      )}
    </>
  )
}
