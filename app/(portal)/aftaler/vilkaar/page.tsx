import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import { DataTable } from '@/components/table/data-table'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { may } from '@/lib/door/policy'
import { formatNumber, formatShortDate } from '@/lib/format'
import { listTerms } from '@/lib/notices'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { TERMS, TRAIL_TO_TERMS } from './parts'

const TITLE = 'Ændringer af vilkår'

export const metadata: Metadata = { title: TITLE }

export default async function TermsChangesPage() {
  const context = await here()
  const { changes } = show(await listTerms(context, {}))
  const announce = may(context.actor, 'notice.announceTerms') && (
    <ButtonLink href={`${TERMS}/ny`}>Varsl nye vilkår</ButtonLink>
  )
  return (
    <>
      <PageHead
        title={TITLE}
        lead="Nye vilkår, som leverandørerne er varslet om, og hvad de har svaret."
        trail={TRAIL_TO_TERMS}
        actions={announce}
      />
      {changes.length === 0 ? (
        <EmptyState title="Ingen ændringer endnu" action={announce}>
          Offentliggør en ny version af en skabelon, og varsl leverandørerne om den her.
        </EmptyState>
      ) : (
        <DataTable
          caption={TITLE}
          rows={changes}
          rowKey={({ id }) => id}
          rowHref={({ id }) => `${TERMS}/${id}`}
          columns={[
            {
              key: 'what',
              header: 'Vilkår',
              cell: ({ template, versionNumber }) => `${template}, version ${versionNumber}`,
            },
            {
              key: 'from',
              header: 'Gælder fra',
              keep: true,
              cell: (row) => formatShortDate(row.effectiveOn),
            },
            { key: 'told', header: 'Varslet', align: 'end', cell: ({ told }) => formatNumber(told) },
            { key: 'yes', header: 'Accepteret', align: 'end', cell: (row) => formatNumber(row.accepted) },
            { key: 'no', header: 'Indsigelse', align: 'end', cell: (row) => formatNumber(row.objected) },
            { key: 'none', header: 'Uden svar', align: 'end', cell: (row) => formatNumber(row.unanswered) },
            {
              key: 'state',
              header: 'Tilstand',
              cell: (row) => <Badge {...standingOf(row)} />,
            },
          ]}
        />
      )}
    </>
  )
}

function standingOf({
  unsettled,
  told,
  applied,
  withdrawn,
}: { unsettled: number } & Record<'told' | 'applied' | 'withdrawn', number>) {
  if (unsettled > 0) return { state: 'Afventer MedCom' }
  if (withdrawn === told) return { state: 'Trukket tilbage' }
  return applied > 0 ? { state: 'Trådt i kraft', tone: 'green' as const } : { state: 'Planlagt' }
}
