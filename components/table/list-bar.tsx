import { formatNumber } from '@/lib/format'
import { CsvLink } from './csv-link'

/** How many there are. */
export interface ListCount {
  total: number
  /** There are more, and nobody counts on. */
  atLeast?: boolean
  one: string
  many: string
}

/** The line between filters and table: how many there are, and the way out as a file. */
export function ListBar({ count, exportHref }: { count: ListCount; exportHref?: string }) {
  const { total, atLeast, one, many } = count
  return (
    <div className="mb-2 flex min-h-6 flex-wrap items-center justify-between gap-x-6 gap-y-1 text-14">
      <p>
        {atLeast && 'over '}
        <strong>{formatNumber(total)}</strong> {total === 1 ? one : many}
      </p>
      {exportHref && total > 0 && <CsvLink href={exportHref} />}
    </div>
  )
}
