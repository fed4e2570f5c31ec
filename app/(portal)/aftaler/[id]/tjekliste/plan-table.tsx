import type { Column } from '@/components/table/columns'
import { DataTable } from '@/components/table/data-table'
import { formatDate, formatNumber } from '@/lib/format'
import type { Setup } from './point'

type Line = Setup['plans']['lines'][number]

const COLUMNS: Column<Line>[] = [
  { key: 'name', header: 'Laboratorium', cell: ({ name }) => name },
  {
    key: 'size',
    header: 'Antal numre',
    align: 'end',
    cell: ({ plan }) => (plan ? formatNumber(plan.size) : '–'),
  },
  {
    key: 'day',
    header: 'Dag',
    keep: true,
    cell: ({ plan, hasDrawn }) =>
      plan ? formatDate(plan.plannedOn) : hasDrawn ? 'Har allerede trukket' : 'Ikke planlagt',
  },
  { key: 'with', header: 'Aftalt med', cell: ({ plan }) => plan?.agreedWith ?? '–' },
]

/** The plans for those who only read them. */
export function PlanTable({ lines }: { lines: readonly Line[] }) {
  return (
    <DataTable
      caption="Første trækning i hvert laboratorium"
      columns={COLUMNS}
      rows={lines}
      rowKey={({ laboratoryId }) => laboratoryId}
    />
  )
}
