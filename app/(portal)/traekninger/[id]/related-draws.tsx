import { DataTable } from '@/components/table/data-table'
import { Link } from '@/components/ui/link'
import type { Related } from '@/lib/draws'
import { capital, OPERATION_WORDS } from '@/lib/draws/words'
import { formatShort } from '@/lib/format'
import { Series } from '../columns'

/** Other lines about some of the same numbers; whose they are is told only to those who may see them. */
export function RelatedDraws({ caption, rows }: { caption: string; rows: Related[] }) {
  return (
    <DataTable
      caption={caption}
      columns={COLUMNS}
      rows={rows.map((row, index) => ({ ...row, key: row.id ?? `anden-${index}` }))}
      rowKey={({ key }) => key}
      compact
    />
  )
}

const COLUMNS = [
  {
    key: 'numbers',
    header: 'Fælles numre',
    cell: ({ id, first, last }: Related) =>
      id === null ? (
        <Series first={first} last={last} />
      ) : (
        <Link href={`/traekninger/${id}`}>
          <Series first={first} last={last} />
        </Link>
      ),
  },
  {
    key: 'operation',
    header: 'Operation',
    cell: ({ operation }: Related) => capital(OPERATION_WORDS[operation]),
  },
  {
    key: 'laboratory',
    header: 'Laboratorium',
    cell: ({ laboratory }: Related) => laboratory ?? 'Et andet laboratorium',
  },
  { key: 'time', header: 'Tidspunkt', cell: ({ at }: Related) => (at ? formatShort(at) : '–') },
]
