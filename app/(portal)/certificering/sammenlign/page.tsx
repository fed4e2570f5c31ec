import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import { FilterChips, FilterRow } from '@/components/table/filter-row'
import { csvHref, isNarrowed, resetHref, type SearchParams } from '@/components/table/list-state'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { compareCertifications } from '@/lib/certification'
import { REGISTER_WORDS, WORDS } from '@/lib/certification/words'
import { isStaff, sideOf } from '@/lib/door/actor'
import { partyChoices } from '@/lib/parties'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { vendorFilter } from '../../named-options'
import { SystemComparison } from '../../system-comparison'
import { WHERE_FROM } from '../places'
import { matrixOf, readComparison } from './matrix'

export const metadata: Metadata = { title: 'Sammenlign systemer' }

export default async function CompareCertificationsPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>
}) {
  const { state, input } = readComparison(await searchParams)
  const context = await here()
  const staff = isStaff(context.actor)
  const matrix = matrixOf(show(await compareCertifications(context, input)), staff)
  const filters = staff ? [vendorFilter(show(await partyChoices(context, {})).vendors)] : []
  return (
    <div className="print-broad">
      <PageHead
        title="Sammenlign systemer"
        lead="Hvert system mod hver standard, som registeret og MedComs godkendelsesliste tilsammen siger i dag. Har systemet flere versioner, vises det bedste svar."
        trail={[{ label: 'Certificering', href: '/certificering' }]}
      />
      {staff && (
        <>
          <FilterRow state={state} filters={filters} />
          <FilterChips state={state} filters={filters} />
        </>
      )}
      {matrix.columns.length > 0 ? (
        <SystemComparison
          matrix={matrix}
          words={REGISTER_WORDS.filter((word) => word !== 'withdrawn').map((word) => WORDS[word])}
          exportHref={csvHref(state)}
        />
      ) : isNarrowed(state) ? (
        <EmptyState
          title="Leverandøren har ingen certificeringer at sammenligne"
          action={<Link href={resetHref(state)}>Nulstil filtre</Link>}
        >
          Vælg en anden leverandør.
        </EmptyState>
      ) : (
        <EmptyState title="Ingen certificeringer at sammenligne">
          {WHERE_FROM[sideOf(context.actor)]}
        </EmptyState>
      )}
    </div>
  )
}
