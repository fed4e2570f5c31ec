import type { ReactNode } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import type { Column } from './columns'
import { DataTable } from './data-table'
import { FilterChips, FilterRow, Shortcuts, type Filter, type Shortcut } from './filter-row'
import { ListBar, type ListCount } from './list-bar'
import { isNarrowed, resetHref, type ListState } from './list-state'
import { CursorPagination, NumberedPagination } from './pagination'

interface Props<Row> {
  caption: string
  state: ListState
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  rowHref?: (row: Row) => string
  count: ListCount
  search?: { label: string }
  filters?: readonly Filter[]
  more?: readonly Filter[]
  shortcuts?: readonly Shortcut[]
  exportHref?: string
  /** By cursor where the list has no end one can see; by number of pages where it is bounded. */
  paging?: { after?: string; before?: string } | { pages: number }
  compact?: boolean
  /** What to say and do when there is nothing at all yet. */
  empty: ReactNode
}

/** A whole list: filters, chips, count and export, table, page links. Everything it is asked is in the address. */
export function ListPage<Row>(props: Props<Row>) {
  const { state, filters = [], more = [], shortcuts, search, count, exportHref, paging, empty } = props
  const { caption, columns, rows, rowKey, rowHref, compact } = props
  const narrowed = isNarrowed(state)
  if (rows.length === 0 && !narrowed && !state.after && !state.before) return <>{empty}</>
  return (
    <>
      {(search || filters.length > 0) && (
        <FilterRow state={state} search={search} filters={filters} more={more} />
      )}
      {shortcuts && <Shortcuts state={state} shortcuts={shortcuts} />}
      <FilterChips state={state} filters={[...filters, ...more]} />
      <ListBar count={count} exportHref={exportHref} />
      <DataTable
        caption={caption}
        columns={columns}
        rows={rows}
        rowKey={rowKey}
        rowHref={rowHref}
        state={state}
        compact={compact}
        empty={<NothingFound state={state} many={count.many} />}
      />
      {paging &&
        rows.length > 0 &&
        ('pages' in paging ? (
          <NumberedPagination state={state} pages={paging.pages} />
        ) : (
          <CursorPagination state={state} {...paging} />
        ))}
    </>
  )
}

function NothingFound({ state, many }: { state: ListState; many: string }) {
  return (
    <EmptyState
      title={`Ingen ${many} passer til det, du søger`}
      action={<Link href={resetHref(state)}>Nulstil filtre</Link>}
    >
      Prøv med færre filtre eller et kortere søgeord.
    </EmptyState>
  )
}
