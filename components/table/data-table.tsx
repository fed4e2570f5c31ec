import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import type { Column } from './columns'
import { sortHref, type ListState } from './list-state'

interface Props<Row> {
  /** What the table holds, for those who do not see the heading above it. */
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Where the row leads: the first column is the link. */
  rowHref?: (row: Row) => string
  /** Given, the columns with `sort` are links. */
  state?: ListState
  /** Rows of 36 px instead of 44. */
  compact?: boolean
  /** Shown when there are no rows. */
  empty?: ReactNode
}

/** Rows to compare. Below 640 px each row is a card with label and value; nothing scrolls sideways. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  rowHref,
  state,
  compact,
  empty,
}: Props<Row>) {
  if (rows.length === 0 && empty) return <>{empty}</>
  return (
    // The roles are there by nature until CSS makes cards of the rows: then browsers forget them.
    <div className="table-frame">
      <table
        role="table"
        className="data-table"
        data-compact={compact ? '' : undefined}
        data-sortable={state && columns.some(({ sort }) => sort) ? '' : undefined}
      >
        <caption className="sr-only">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} state={state} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row">
              {columns.map(({ key, header, cell, align, from, keep }, index) => {
                const shared = {
                  'data-align': align,
                  'data-from': from,
                  'data-keep': keep ? '' : undefined,
                  'data-label': header,
                }
                if (index > 0)
                  return (
                    <td key={key} role="cell" {...shared}>
                      {cell(row)}
                    </td>
                  )
                return (
                  <th key={key} role="rowheader" scope="row" {...shared}>
                    {rowHref ? (
                      <Link href={rowHref(row)} className="row-link">
                        {cell(row)}
                      </Link>
                    ) : (
                      cell(row)
                    )}
                  </th>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function HeaderCell<Row>({ column, state }: { column: Column<Row>; state?: ListState }) {
  const { header, align, from, sort } = column
  const shared = { role: 'columnheader', scope: 'col', 'data-align': align, 'data-from': from } as const
  if (!state || !sort) return <th {...shared}>{header}</th>
  const sorted = state.sort?.key === sort ? state.sort : undefined
  return (
    <th
      {...shared}
      data-sorts=""
      aria-sort={sorted ? (sorted.descending ? 'descending' : 'ascending') : undefined}
    >
      <Link
        href={sortHref(state, sort)}
        className="plain sort-link"
        data-sorted={sorted ? '' : undefined}
        scroll={false}
      >
        {header}
        <svg className="sort-mark" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
          {sorted?.descending !== true && <path d="M6 1 10 5.25H2z" fill="currentColor" />}
          {(!sorted || sorted.descending) && <path d="M6 11 2 6.75h8z" fill="currentColor" />}
        </svg>
      </Link>
    </th>
  )
}
