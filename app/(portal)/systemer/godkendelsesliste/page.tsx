import type { Metadata } from 'next'
import { Section } from '@/components/layout/section'
import { PageHead } from '@/components/layout/page-head'
import { CursorPagination } from '@/components/table/pagination'
import type { Column } from '@/components/table/columns'
import { DataTable } from '@/components/table/data-table'
import { parseListState, type SearchParams } from '@/components/table/list-state'
import { Alert } from '@/components/ui/alert'
import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { may } from '@/lib/door/policy'
import { formatDate, formatNumber, formatShort } from '@/lib/format'
import { listApprovalLists } from '@/lib/systems'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { refusal } from '@/lib/web/upload'
import { SystemTabs } from '../system-tabs'
import { importBadge, trail } from './state'
import { UploadForm } from './upload-form'

export const metadata: Metadata = { title: 'Godkendelseslisten' }

const SHAPE = { path: '/systemer/godkendelsesliste' }

export default async function ApprovalListsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams
  const state = parseListState(SHAPE, params)
  const context = await here()
  const { after, before } = state
  const { rows, next, previous } = show(
    await listApprovalLists(context, { ...(after && { after }), ...(before && { before }) }),
  )
  const fault = await refusal(params)
  return (
    <>
      <PageHead
        title="Godkendelseslisten"
        lead="MedComs liste over laboratoriesystemer og deres godkendelser. Du ser altid, hvad en liste ændrer, før den tages i brug."
        trail={trail}
      />
      <SystemTabs actor={context.actor} current={SHAPE.path} />
      {may(context.actor, 'approvalList.receive') && (
        <Section title="Indlæs en liste">
          {fault && (
            <div className="mb-4 max-w-form">
              <Alert kind="error" title="Filen er ikke indlæst" live>
                {fault}
              </Alert>
            </div>
          )}
          <UploadForm />
        </Section>
      )}
      <Section title="Indlæste lister">
        <DataTable
          caption="Indlæste godkendelseslister, nyeste først"
          columns={COLUMNS}
          rows={rows}
          rowKey={({ id }) => id}
          rowHref={({ id }) => `/systemer/godkendelsesliste/${id}`}
          empty={
            <EmptyState title="Ingen lister endnu">
              Hent listen på MedComs hjemmeside, og indlæs den her.
            </EmptyState>
          }
        />
        <CursorPagination
          state={state}
          {...(next && { after: next })}
          {...(previous && { before: previous })}
        />
      </Section>
    </>
  )
}

type Row = Extract<Awaited<ReturnType<typeof listApprovalLists>>, { ok: true }>['value']['rows'][number]

const COLUMNS: Column<Row>[] = [
  {
    key: 'updated',
    header: 'Listen er fra',
    cell: ({ updatedOn, fileName }) => (updatedOn ? formatDate(updatedOn) : fileName),
  },
  { key: 'state', header: 'Tilstand', cell: ({ status }) => <Badge {...importBadge(status)} /> },
  { key: 'received', header: 'Indlæst', cell: ({ receivedAt }) => formatShort(receivedAt) },
  {
    key: 'systems',
    header: 'Nye systemer',
    align: 'end',
    cell: ({ counts }) => formatNumber(counts.systems.added),
  },
  {
    key: 'cells',
    header: 'Ændrede svar',
    align: 'end',
    cell: ({ counts: { cells } }) => formatNumber(cells.added + cells.changed + cells.gone),
  },
  { key: 'file', header: 'Fil', from: 'wide', cell: ({ fileName }) => fileName },
]
