import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import type { Column } from '@/components/table/columns'
import { DataTable } from '@/components/table/data-table'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { may } from '@/lib/door/policy'
import { formatDate } from '@/lib/format'
import { ROLE_WORDS } from '@/lib/parties/words'
import { listSuccessions } from '@/lib/successions'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { TRAIL } from '../trail'
import { SuccessionBadge } from './succession-badge'

export const metadata: Metadata = { title: 'Skift af part' }

type Row = Extract<Awaited<ReturnType<typeof listSuccessions>>, { ok: true }>['value']['successions'][number]

const COLUMNS: Column<Row>[] = [
  { key: 'names', header: 'Skift', cell: ({ from, to }) => `${from.name} → ${to.name}` },
  { key: 'role', header: 'Som', cell: ({ role }) => ROLE_WORDS[role] },
  { key: 'day', header: 'Fra og med', keep: true, cell: ({ effectiveOn }) => formatDate(effectiveOn) },
  { key: 'state', header: 'Tilstand', cell: ({ state }) => <SuccessionBadge state={state} /> },
]

export default async function SuccessionsPage() {
  const context = await here()
  const { successions } = show(await listSuccessions(context, {}))
  const plan = may(context.actor, 'succession.plan') && (
    <ButtonLink href="/indstillinger/efterfoelgelse/ny">Planlæg et skift</ButtonLink>
  )
  return (
    <>
      <PageHead
        title="Skift af part"
        lead="Når en part følger efter en anden. Du ser altid, hvad der går over, før skiftet planlægges."
        trail={TRAIL.settings}
        actions={plan}
      />
      <DataTable
        caption="Planlagte og gennemførte skift af part"
        columns={COLUMNS}
        rows={successions}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/indstillinger/efterfoelgelse/${id}`}
        empty={
          <EmptyState title="Ingen skift endnu" action={plan}>
            Planlæg et, når en forvaltende part, en leverandør eller en laboratorieejer bliver til en anden.
          </EmptyState>
        }
      />
    </>
  )
}
