import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import { FilterChips, FilterRow } from '@/components/table/filter-row'
import { parseListState, type SearchParams } from '@/components/table/list-state'
import { Matrix } from '@/components/table/matrix'
import { EmptyState } from '@/components/ui/empty-state'
import { compareCertifications } from '@/lib/certification'
import { REGISTER_WORDS, WORDS } from '@/lib/certification/words'
import { isStaff } from '@/lib/door/actor'
import { partyChoices } from '@/lib/parties'
import { DIRECTION_WORDS } from '@/lib/systems/approval-words'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { vendorFilter } from '../../named-options'

export const metadata: Metadata = { title: 'Sammenlign systemer' }

const SHAPE = { path: '/certificering/sammenlign', filters: ['leverandoer'] }

export default async function CompareCertificationsPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>
}) {
  const state = parseListState(SHAPE, await searchParams)
  const context = await here()
  const vendorId = state.filters.leverandoer?.[0]
  const { systems, tests, answers } = show(await compareCertifications(context, vendorId ? { vendorId } : {}))
  const staff = isStaff(context.actor)
  const filters = staff ? [vendorFilter(show(await partyChoices(context, {})).vendors)] : []
  return (
    <>
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
      {systems.length > 0 ? (
        <Matrix
          caption="Systemer og standarder"
          corner="Standard"
          columns={systems.map(({ id, name, vendorName }) => ({
            key: id,
            label: name,
            hint: vendorName,
            href: `/systemer/${id}/certificering`,
          }))}
          rows={tests.map(({ key, label, name, direction }) => ({
            key,
            label: name || label,
            hint: `${label}, ${DIRECTION_WORDS[direction].toLowerCase()}`,
          }))}
          stateOf={(row, column) => {
            const word = answers.get(`${row.key} ${column.key}`)
            return word && WORDS[word]
          }}
          words={REGISTER_WORDS.filter((word) => word !== 'withdrawn').map((word) => WORDS[word])}
        />
      ) : (
        <EmptyState title="Ingen certificeringer at sammenligne">
          De kommer, når en leverandør bestiller, og når MedComs godkendelsesliste indlæses.
        </EmptyState>
      )}
    </>
  )
}
