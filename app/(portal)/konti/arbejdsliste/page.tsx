import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import { DataTable } from '@/components/table/data-table'
import { listHref, parseListState, type SearchParams } from '@/components/table/list-state'
import { CursorPagination } from '@/components/table/pagination'
import { EmptyState } from '@/components/ui/empty-state'
import { Tabs } from '@/components/ui/tabs'
import { may } from '@/lib/door/policy'
import { listWork } from '@/lib/provisioning'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { DONE_COLUMNS } from './columns'
import { WorkCard } from './work-card'

export const metadata: Metadata = { title: 'Arbejdsliste' }

const SHAPE = { path: '/konti/arbejdsliste', filters: ['visning'], view: 'visning' }
const VIEWS = { 'kunne-ikke': 'failed', udfoert: 'done' } as const

export default async function WorkListPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const context = await here()
  const state = parseListState(SHAPE, await searchParams)
  const asked = state.filters.visning?.[0] as keyof typeof VIEWS | undefined
  const view = (asked && VIEWS[asked]) ?? 'waiting'
  const { after, before } = state
  const work = show(await listWork(context, { view, after, before }))
  const mayAnswer = may(context.actor, 'provisioning.setUp')
  const tab = (label: string, value: string, current: boolean, count?: number) => ({
    label,
    href: listHref(state, { filters: value ? { visning: [value] } : {} }),
    current,
    ...(count !== undefined && { count }),
  })
  return (
    <>
      <PageHead
        title="Arbejdsliste"
        lead="Det, der skal gøres i NPN-servicen, for at konti er, som de skal være. Det ældste står øverst. Har NPN-servicen selv hentet ændringen, forsvinder den herfra."
        trail={[{ label: 'Konti', href: '/konti' }]}
      />
      <Tabs
        label="Arbejdslisten"
        tabs={[
          tab('Skal udføres', '', view === 'waiting', work.waiting),
          tab('Kunne ikke udføres', 'kunne-ikke', view === 'failed', work.failed),
          tab('Udført', 'udfoert', view === 'done'),
        ]}
      />
      {work.rows.length === 0 && <Nothing view={view} />}
      {view !== 'done' &&
        work.rows.map((row) => <WorkCard key={row.id} work={row} today={work.today} mayAnswer={mayAnswer} />)}
      {view === 'done' && work.rows.length > 0 && (
        <DataTable
          caption="Konti, der er udført i NPN-servicen, nyeste først"
          columns={DONE_COLUMNS}
          rows={work.rows}
          rowKey={({ id }) => id}
          rowHref={({ id }) => `/konti/${id}`}
        />
      )}
      <CursorPagination
        state={state}
        {...(work.next && { after: work.next })}
        {...(work.previous && { before: work.previous })}
      />
    </>
  )
}

function Nothing({ view }: { view: 'waiting' | 'failed' | 'done' }) {
  if (view === 'failed')
    return (
      <EmptyState title="Alt har kunnet udføres">Her står det, der er svaret “kunne ikke” til.</EmptyState>
    )
  if (view === 'done')
    return (
      <EmptyState title="Intet er udført endnu">
        Når du melder en konto udført, står den her med dag og bemærkning.
      </EmptyState>
    )
  return (
    <EmptyState title="Der er intet at gøre">
      NPN-servicen har alle konti, som de skal være. Nye ændringer kommer her af sig selv.
    </EmptyState>
  )
}
