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

interface Props {
  account: ShownAccount
  /** Leads to the page that a series is blocked on, with this series, instead of to the draw. */
  toBlock?: boolean
}

/** The newest lines of the draw log that name this account. */
export async function LastDraws({ account: { id: accountId, name, state }, toBlock = false }: Props) {
  if (state === 'requested' || state === 'declined') return null
  const found = show(await listDraws(await here(), { search: name, size: 10 }))
  const rows = found.rows
    .filter(({ account, first }) => account === name && !(toBlock && first === null))
    .slice(0, 3)
  const blockHref = ({ first, last }: DrawRow) =>
    `/konti/${accountId}/spaer-serie?${new URLSearchParams({ foerste: first ?? '', sidste: last ?? '' })}`
  return (
    <Section
      title="Seneste trækninger"
      {...(toBlock && { lead: 'Vælg den trækning, der skal spærres, eller skriv serien herunder.' })}
    >
      {rows.length === 0 ? (
        <p className="text-ink-soft">Trækningsloggen har ingen trækninger fra kontoen.</p>
      ) : (
        <>
          <DataTable
            caption={`Seneste trækninger med konto ${name}`}
            columns={COLUMNS}
            rows={rows}
            rowKey={({ id }) => String(id)}
            rowHref={toBlock ? blockHref : ({ id }) => `/traekninger/${id}`}
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
