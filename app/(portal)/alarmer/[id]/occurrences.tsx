import { Section } from '@/components/layout/section'
import type { Column } from '@/components/table/columns'
import { DataTable } from '@/components/table/data-table'
import { Link } from '@/components/ui/link'
import { formatCount, formatNumber, formatShort } from '@/lib/format'
import type { ShownAlarm } from './alarm'

type Found = ShownAlarm['found'][number]

const COLUMNS: Column<Found>[] = [
  {
    key: 'at',
    header: 'Tidspunkt',
    keep: true,
    cell: ({ at, drawId }) =>
      drawId === null ? (
        formatShort(at)
      ) : (
        <Link href={`/traekninger/${drawId}`}>
          {formatShort(at)}
          <span className="sr-only">, trækningen</span>
        </Link>
      ),
  },
  { key: 'text', header: 'Hvad der blev fundet', cell: ({ text }) => text },
]

/** Each time the same was found, with a link to the very draw (DR-3). */
export function Occurrences({ alarm: { id, found, occurrences } }: { alarm: ShownAlarm }) {
  const draws = found.filter(({ drawId }) => drawId !== null).length
  return (
    <Section
      title={draws > 0 ? 'Trækningerne' : 'Hver gang det er fundet'}
      lead={
        occurrences > found.length
          ? `De ${formatNumber(found.length)} nyeste af ${formatCount(occurrences, 'gang', 'gange')}.`
          : undefined
      }
    >
      <DataTable
        caption="Hver gang det er fundet"
        columns={COLUMNS}
        rows={found}
        rowKey={(row) => row.id}
        compact
      />
      {draws > 1 && (
        <p className="mt-3">
          <Link href={`/traekninger?alarm=${id}`}>Se trækningerne i trækningsloggen</Link>
        </p>
      )}
    </Section>
  )
}
