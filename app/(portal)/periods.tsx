import type { ReactNode } from 'react'
import { DataTable } from '@/components/table/data-table'
import { Badge } from '@/components/ui/badge'
import { formatShortDate } from '@/lib/format'

/** Something that holds from one day to another, both included. */
export interface ShownPeriod {
  id: string
  what: ReactNode
  validFrom: string
  validTo: string | null
}

/** What holds, what is planned and what was, newest first: history stays with whom it was (PA-1). */
export function Periods({
  caption,
  what,
  periods,
  today,
  action,
}: {
  caption: string
  /** The heading of the first column: "Leverandør". */
  what: string
  periods: readonly ShownPeriod[]
  today: string
  /** What one may do with a period, in a last column. */
  action?: (period: ShownPeriod) => ReactNode
}) {
  const columns = [
    { key: 'what', header: what, cell: (period: ShownPeriod) => period.what },
    { key: 'from', header: 'Fra og med', cell: ({ validFrom }: ShownPeriod) => formatShortDate(validFrom) },
    {
      key: 'to',
      header: 'Til og med',
      cell: ({ validTo }: ShownPeriod) => (validTo ? formatShortDate(validTo) : 'Indtil videre'),
    },
    {
      key: 'state',
      header: 'Tilstand',
      cell: (period: ShownPeriod) => <Badge state={stateOf(period, today)} />,
    },
    ...(action ? [{ key: 'action', header: 'Handling', keep: true, cell: action }] : []),
  ]
  return <DataTable caption={caption} columns={columns} rows={periods} rowKey={({ id }) => id} compact />
}

/** The state word of a period on a day. */
export function stateOf(
  { validFrom, validTo }: Pick<ShownPeriod, 'validFrom' | 'validTo'>,
  today: string,
): string {
  if (validFrom > today) return 'Planlagt'
  return validTo !== null && validTo < today ? 'Ophørt' : 'Gældende'
}
