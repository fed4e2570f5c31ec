import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import type { SearchParams } from '@/components/table/list-state'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { isStaff } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import { listLaboratories, partyChoices } from '@/lib/parties'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { FoundList } from '../found-list'
import { optionsOf, vendorFilter } from '../named-options'
import { COLUMNS, COLUMNS_OF_VENDOR } from './columns'
import { readLaboratoryList } from './search-params'

export const metadata: Metadata = { title: 'Laboratorier' }

export default async function LaboratoriesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { state, input } = readLaboratoryList(await searchParams)
  const context = await here()
  const found = show(await listLaboratories(context, input))
  const staff = isStaff(context.actor)
  const { daily, more } = filtersOf(show(await partyChoices(context, {})), staff)
  const create = may(context.actor, 'laboratory.create') && (
    <ButtonLink href="/laboratorier/ny">Opret laboratorium</ButtonLink>
  )
  return (
    <>
      <PageHead
        title="Laboratorier"
        lead={
          staff
            ? 'Alle laboratorier, der bruger nationale prøvenumre, med den ejer, leverandør og det system, de har i dag.'
            : 'De laboratorier, I leverer laboratoriesystem til.'
        }
        actions={create}
      />
      <FoundList
        caption="Laboratorier"
        state={state}
        columns={staff ? COLUMNS : COLUMNS_OF_VENDOR}
        found={found}
        one="laboratorium"
        many="laboratorier"
        rowHref={({ id }) => `/laboratorier/${id}`}
        search={{ label: 'Søg på navn, kode, SOR-kode eller by' }}
        filters={daily}
        more={more}
        csv
        empty={
          <EmptyState title="Ingen laboratorier endnu" action={create}>
            {staff
              ? 'Opret det første laboratorium.'
              : 'MedCom opretter jeres laboratorier. Skriv til MedCom, hvis nogen mangler.'}
          </EmptyState>
        }
      />
    </>
  )
}

interface Named {
  id: string
  name: string
}

function filtersOf(
  { vendors, owners, systems }: Record<'vendors' | 'owners' | 'systems', Named[]>,
  staff: boolean,
) {
  const vendor = vendorFilter(vendors)
  const owner = { name: 'ejer', label: 'Ejer', all: 'Alle ejere', options: optionsOf(owners) }
  const system = { name: 'system', label: 'System', all: 'Alle systemer', options: optionsOf(systems) }
  const tilstand = {
    name: 'tilstand',
    label: 'Tilstand',
    all: staff ? 'Åbne' : 'Jeres i dag',
    options: [
      { value: 'lukket', label: 'Lukkede' },
      { value: 'alle', label: staff ? 'Alle' : 'Også tidligere' },
    ],
  }
  return staff
    ? { daily: [vendor, tilstand], more: [owner, system] }
    : { daily: [system, tilstand], more: [owner] }
}
