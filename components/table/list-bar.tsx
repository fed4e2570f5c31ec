import { Icon } from '@/components/ui/icon'
import { formatNumber } from '@/lib/format'

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
      {exportHref && total > 0 && (
        <a href={exportHref} download="" className="inline-flex items-center gap-1.5" data-noprint="">
          <Icon name="download" size={16} />
          Hent som CSV
        </a>
      )}
    </div>
  )
}
