import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import type { SearchParams } from '@/components/table/list-state'
import { EmptyState } from '@/components/ui/empty-state'
import { formatShort } from '@/lib/format'
import { listAuditEntries, type ShownEntry } from '@/lib/history'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { FoundList } from '../found-list'
import { PeriodProblem, periodShortcuts } from '../period'
import { changeText } from './change-text'
import { FILTERS, MORE_FILTERS, readLog } from './search-params'

export const metadata: Metadata = { title: 'Log' }

const COLUMNS = [
  { key: 'at', header: 'Tidspunkt', cell: ({ at }: ShownEntry) => formatShort(at) },
  { key: 'who', header: 'Hvem', cell: ({ who }: ShownEntry) => who },
  {
    key: 'did',
    header: 'Hvad',
    cell: ({ did, subject }: ShownEntry) => (subject ? `${did}: ${subject}` : did),
  },
  { key: 'changes', header: 'Ændring', cell: ({ changes }: ShownEntry) => summary(changes) },
  {
    key: 'reference',
    header: 'Reference',
    cell: ({ reference }: ShownEntry) => reference ?? '–',
    from: 'wide' as const,
  },
]

export default async function LogPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { state, input } = readLog(await searchParams)
  const entries = show(await listAuditEntries(await here(), input))
  return (
    <>
      <PageHead
        title="Log"
        lead="Alt, hvad der er gjort i portalen: hvem, hvad og hvornår. Loggen kan ikke ændres, heller ikke af MedCom."
      />
      <PeriodProblem state={state} />
      <FoundList
        caption="Loggens linjer, nyeste først"
        state={state}
        columns={COLUMNS}
        found={entries}
        one="linje"
        many="linjer"
        search={{ label: 'Søg på, hvem der gjorde det' }}
        filters={FILTERS}
        more={MORE_FILTERS}
        shortcuts={periodShortcuts(entries.today)}
        csv
        compact
        empty={<EmptyState title="Loggen er tom">Når nogen gør noget i portalen, står det her.</EmptyState>}
      />
    </>
  )
}

/** The first change, and how many more there are: the whole story stands at the thing itself, and in the file. */
function summary(changes: ShownEntry['changes']) {
  const [first, ...more] = changes
  if (!first) return '–'
  const text = changeText(first)
  const short = text.length > 80 ? `${text.slice(0, 79)}…` : text
  return more.length > 0 ? `${short} og ${more.length} mere` : short
}
