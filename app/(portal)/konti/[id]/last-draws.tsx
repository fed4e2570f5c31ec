import { Section } from '@/components/layout/section'
import type { Column } from '@/components/table/columns'
import { DataTable } from '@/components/table/data-table'
import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { listDraws } from '@/lib/draws'
import { formatNumber, formatShort } from '@/lib/format'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { seriesText, type DrawRow } from '../../traekninger/columns'
import type { ShownAccount } from './account'

const COLUMNS: Column<DrawRow>[] = [
  { key: 'series', header: 'Serie', cell: (row) => seriesText(row) },
  { key: 'time', header: 'Tidspunkt', cell: ({ drawnAt }) => formatShort(drawnAt) },
  { key: 'count', header: 'Antal', align: 'end', cell: ({ count }) => formatNumber(count) },
  {
    key: 'outcome',
    header: 'Udfald',
    cell: ({ outcome }) => <Badge state={outcome === 'done' ? 'Gennemført' : 'Afvist'} />,
  },
]

/** The newest lines of the draw log that name this account. */
export async function LastDraws({ account: { name, state } }: { account: ShownAccount }) {
  if (state === 'requested' || state === 'declined') return null
  const found = show(await listDraws(await here(), { search: name, size: 10 }))
  const rows = found.rows.filter(({ account }) => account === name).slice(0, 3)
  return (
    <Section title="Seneste trækninger">
      {rows.length === 0 ? (
        <p className="text-ink-soft">Trækningsloggen har ingen trækninger fra kontoen.</p>
      ) : (
        <>
          <DataTable
            caption={`Seneste trækninger med konto ${name}`}
            columns={COLUMNS}
            rows={rows}
            rowKey={({ id }) => String(id)}
            rowHref={({ id }) => `/traekninger/${id}`}
            compact
          />
          <p className="mt-3">
            <Link href={`/traekninger?soeg=${encodeURIComponent(name)}`}>Se alle kontoens trækninger</Link>
          </p>
        </>
      )}
    </Section>
  )
}
