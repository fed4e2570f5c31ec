import type { ReactNode } from 'react'

/** One column. The first one names the row and is its link. */
export interface Column<Row> {
  key: string
  header: string
  cell: (row: Row) => ReactNode
  /** The key this column sorts by, if it can. */
  sort?: string
  /** Figures to the right. */
  align?: 'end'
  /** Never broken into two lines: dates, spans, what one can do. */
  keep?: boolean
  /** Left out where the table has less than 992 px (but shown on the cards of a phone). */
  from?: 'wide'
}
