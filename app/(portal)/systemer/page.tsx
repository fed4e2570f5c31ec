import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import type { SearchParams } from '@/components/table/list-state'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { isStaff } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import { partyChoices } from '@/lib/parties'
import { listSystems } from '@/lib/systems'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { FoundList } from '../found-list'
import { vendorFilter } from '../named-options'
import { COLUMNS } from './columns'
import { readSystemList } from './search-params'
import { SystemTabs } from './system-tabs'

export const metadata: Metadata = { title: 'Systemer' }

export default async function SystemsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { state, input } = readSystemList(await searchParams)
  const context = await here()
  const { actor } = context
  const found = show(await listSystems(context, input))
  const { vendors } = show(await partyChoices(context, {}))
  const create = may(actor, 'system.create') && <ButtonLink href="/systemer/ny">Opret system</ButtonLink>
  const list = may(actor, 'approvalList.list') && (
    <ButtonLink href="/systemer/godkendelsesliste" look="secondary">
      Godkendelseslisten
    </ButtonLink>
  )
  const vendor = vendorFilter(vendors)
  return (
    <>
      <PageHead
        title="Systemer"
        lead="Laboratoriesystemerne, deres versioner, og hvad MedComs godkendelsesliste siger om dem."
        actions={create}
      />
      <SystemTabs actor={actor} current="/systemer" />
      <FoundList
        caption="Systemer"
        state={state}
        columns={COLUMNS}
        found={found}
        one="system"
        many="systemer"
        rowHref={({ id }) => `/systemer/${id}`}
        search={{ label: 'Søg på systemets navn' }}
        filters={[...(isStaff(actor) ? [vendor] : []), STATE]}
        csv
        empty={
          <EmptyState title="Ingen systemer endnu" action={list || create}>
            Systemerne kommer med MedComs godkendelsesliste, eller oprettes ét ad gangen.
          </EmptyState>
        }
      />
    </>
  )
}

const STATE = {
  name: 'tilstand',
  label: 'Tilstand',
  all: 'I brug',
  options: [
    { value: 'udfaset', label: 'Udfaset' },
    { value: 'alle', label: 'Alle' },
  ],
}
