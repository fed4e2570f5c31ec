import type { ReactNode } from 'react'
import { Section } from '@/components/layout/section'
import type { Column } from '@/components/table/columns'
import { DataTable } from '@/components/table/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import type { Page } from '@/lib/door/page'
import { formatNumber } from '@/lib/format'

/** Whose a tab's list is: a vendor or a laboratory. */
export type Owner = { vendorId: string } | { laboratoryId: string }

/** How many a tab shows; the whole list has more pages. */
export const SHOWN = 50

/** The owner as the filter of a list's address. */
export function queryOf(of: Owner): string {
  return 'vendorId' in of ? `leverandoer=${of.vendorId}` : `laboratorium=${of.laboratoryId}`
}

interface Props<Row extends { id: string }> {
  title: string
  of: Owner
  name: string
  /** The address of the whole list, which has search, more pages and export. */
  list: string
  columns: readonly Column<Row>[]
  found: Page<Row>
  /** The button that makes one more, where the reader may. */
  add: ReactNode
  empty: { title: string; text: string }
  /** "listen over konti" */
  whole: string
}

/** What belongs to one vendor or one laboratory, as a tab of its page. */
export function ListedOf<Row extends { id: string }>({
  title,
  of,
  name,
  list,
  columns,
  found: { rows, count },
  add,
  empty,
  whole,
}: Props<Row>) {
  return (
    <Section title={title} actions={rows.length > 0 && add}>
      <DataTable
        caption={`${title}: ${name}`}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `${list}/${id}`}
        empty={
          <EmptyState title={empty.title} level={3} action={add}>
            {empty.text}
          </EmptyState>
        }
      />
      {rows.length > 0 && (
        <p className="mt-4">
          <Link href={`${list}?${queryOf(of)}`}>
            {count.value > rows.length
              ? `Se alle ${formatNumber(count.value)} i ${whole}`
              : 'Søg i dem, eller hent dem som CSV'}
          </Link>
        </p>
      )}
    </Section>
  )
}
