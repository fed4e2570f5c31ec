import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import { Section } from '@/components/layout/section'
import { FilterChips, FilterRow } from '@/components/table/filter-row'
import { ListBar } from '@/components/table/list-bar'
import { isNarrowed, type SearchParams } from '@/components/table/list-state'
import { CursorPagination } from '@/components/table/pagination'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { listContactChanges } from '@/lib/contacts'
import { isStaff } from '@/lib/door/actor'
import { formatDateTime } from '@/lib/format'
import { partyChoices } from '@/lib/parties'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { vendorFilter } from '../../named-options'
import { hrefOf } from '../bilag-3/asked'
import { ChangeList } from '../change-list'
import { readChangeList } from '../search-params'

export const metadata: Metadata = { title: 'Ændringer i bilag 3' }

export default async function ContactChangesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { state, input } = readChangeList(await searchParams)
  const context = await here()
  const staff = isStaff(context.actor)
  const { rows, next, previous, count } = show(await listContactChanges(context, input))
  const filters = [
    ...(staff ? [vendorFilter(show(await partyChoices(context, {})).vendors)] : []),
    { name: 'fra', label: 'Fra og med', day: true as const },
    { name: 'til', label: 'Til og med', day: true as const },
  ]
  return (
    <>
      <PageHead
        title="Ændringer i bilag 3"
        lead="Hver ændring af kontaktpersonerne, nyeste først, med det, der stod før."
        trail={[{ label: 'Kontaktpersoner', href: '/kontaktpersoner' }]}
      />
      <FilterRow state={state} filters={filters} />
      <FilterChips state={state} filters={filters} />
      {rows.length > 0 ? (
        <ListBar count={{ total: count.value, atLeast: !count.exact, one: 'version', many: 'versioner' }} />
      ) : (
        <EmptyState
          title={isNarrowed(state) ? 'Ingen ændringer passer til det, du søger' : 'Ingen ændringer endnu'}
        >
          {isNarrowed(state)
            ? 'Vælg en anden leverandør eller en længere periode.'
            : 'Når en kontakt tilføjes, ændres eller fjernes, står det her.'}
        </EmptyState>
      )}
      {rows.map(({ id, vendorId, vendorName, number, at, by, changes }) => (
        <Section key={id} title={staff ? `${vendorName}, version ${number}` : `Version ${number}`}>
          <p className="mb-2 text-14 text-ink-quiet">
            {formatDateTime(at)}, {by}.{' '}
            <Link href={hrefOf('', { leverandoer: staff ? vendorId : null, version: number })}>
              Se hele versionen<span className="sr-only"> {number}</span>
            </Link>
          </p>
          <ChangeList changes={changes} />
        </Section>
      ))}
      <CursorPagination
        state={state}
        {...(next && { after: next })}
        {...(previous && { before: previous })}
      />
    </>
  )
}
