import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import type { SearchParams } from '@/components/table/list-state'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { may } from '@/lib/door/policy'
import { listOrganisations } from '@/lib/parties'
import { ROLE_WORDS } from '@/lib/parties/words'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { FoundList } from '../found-list'
import { COLUMNS } from './columns'
import { readOrganisationList } from './search-params'

export const metadata: Metadata = { title: 'Leverandører og parter' }

const FILTERS = [
  {
    name: 'rolle',
    label: 'Rolle',
    all: 'Alle roller',
    options: Object.entries(ROLE_WORDS).map(([value, label]) => ({ value, label })),
  },
  {
    name: 'tilstand',
    label: 'Tilstand',
    all: 'Med en rolle i dag',
    options: [
      { value: 'tidligere', label: 'Uden en rolle i dag' },
      { value: 'alle', label: 'Alle' },
    ],
  },
]

export default async function OrganisationsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { state, input } = readOrganisationList(await searchParams)
  const context = await here()
  const found = show(await listOrganisations(context, input))
  const create = may(context.actor, 'organisation.create') && (
    <ButtonLink href="/leverandoerer/ny">Opret part</ButtonLink>
  )
  return (
    <>
      <PageHead
        title="Leverandører og parter"
        lead="Organisationerne bag laboratorier, systemer og aftaler, og hvad de er for NPN-servicen."
        actions={create}
      />
      <FoundList
        caption="Leverandører og parter"
        state={state}
        columns={COLUMNS}
        found={found}
        one="part"
        many="parter"
        rowHref={({ id }) => `/leverandoerer/${id}`}
        search={{ label: 'Søg på navn eller CVR-nummer' }}
        filters={FILTERS}
        csv
        empty={
          <EmptyState title="Ingen parter endnu" action={create}>
            Opret den første, eller indlæs MedComs godkendelsesliste under Systemer.
          </EmptyState>
        }
      />
    </>
  )
}
