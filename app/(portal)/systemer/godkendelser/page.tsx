import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import { FilterChips, FilterRow } from '@/components/table/filter-row'
import { csvHref, type SearchParams } from '@/components/table/list-state'
import { EmptyState } from '@/components/ui/empty-state'
import { isStaff } from '@/lib/door/actor'
import { partyChoices } from '@/lib/parties'
import { compareSystems } from '@/lib/systems'
import { STATUS_WORDS } from '@/lib/systems/approval-words'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { vendorFilter } from '../../named-options'
import { SystemComparison } from '../../system-comparison'
import { SystemTabs } from '../system-tabs'
import { matrixOf, readApprovals } from './matrix'

export const metadata: Metadata = { title: 'Sammenlign godkendelser' }

export default async function ApprovalMatrixPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { state, input } = readApprovals(await searchParams)
  const context = await here()
  const staff = isStaff(context.actor)
  const matrix = matrixOf(show(await compareSystems(context, input)), staff)
  const filters = staff ? [vendorFilter(show(await partyChoices(context, {})).vendors)] : []
  return (
    <div className="print-broad">
      <PageHead
        title="Sammenlign godkendelser"
        lead="Hvad MedComs godkendelsesliste siger om hvert system i dag, standard for standard."
        trail={[{ label: 'Systemer', href: '/systemer' }]}
      />
      <SystemTabs actor={context.actor} current={state.shape.path} />
      {staff && (
        <>
          <FilterRow state={state} filters={filters} />
          <FilterChips state={state} filters={filters} />
        </>
      )}
      {matrix.columns.length > 0 ? (
        <SystemComparison matrix={matrix} words={Object.values(STATUS_WORDS)} exportHref={csvHref(state)} />
      ) : (
        <EmptyState title="Ingen godkendelser at vise">
          De kommer med MedComs godkendelsesliste. Systemer uden svar på listen vises ikke her.
        </EmptyState>
      )}
    </div>
  )
}
