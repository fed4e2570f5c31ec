import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import type { SearchParams } from '@/components/table/list-state'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { listAccounts } from '@/lib/accounts'
import { isStaff } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import { partyChoices } from '@/lib/parties'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { FoundList } from '../found-list'
import { optionsOf, vendorFilter } from '../named-options'
import { columnsFor } from './columns'
import { AccountPlaces } from './places'
import { ENVIRONMENT_OPTIONS, readAccountList, STATE_OPTIONS, waitsOptions } from './search-params'

export const metadata: Metadata = { title: 'Konti' }

export default async function AccountsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { state, input } = readAccountList(await searchParams)
  const context = await here()
  const { actor } = context
  const found = show(await listAccounts(context, input))
  const staff = isStaff(actor)
  const ask = may(actor, 'account.request') && (
    <ButtonLink href="/konti/ny">{staff ? 'Opret en konto' : 'Bestil en konto'}</ButtonLink>
  )
  return (
    <>
      <PageHead
        title="Konti"
        lead={
          staff
            ? 'De konti, som leverandører og laboratorier trækker numre med: hvad de skal være, og hvad NPN-servicen har bekræftet.'
            : 'De konti, I og jeres laboratorier trækker numre med: hvad de skal være, og hvad NPN-servicen har bekræftet.'
        }
        actions={
          <>
            {ask}
            {may(actor, 'account.requestMany') && (
              <ButtonLink href="/konti/mange" look="secondary">
                Bestil mange på én gang
              </ButtonLink>
            )}
          </>
        }
      />
      <AccountPlaces actor={actor} />
      <FoundList
        caption="Konti"
        state={state}
        columns={columnsFor(staff)}
        found={found}
        one="konto"
        many="konti"
        rowHref={({ id }) => `/konti/${id}`}
        search={{ label: 'Søg på konto, laboratorium, afdeling eller postkasse' }}
        filters={[STATE, waits(staff), ENVIRONMENT]}
        more={await moreFilters(staff)}
        csv
        empty={
          <EmptyState title="Ingen konti endnu" action={ask}>
            {staff
              ? 'Når en leverandør bestiller en konto, står den her.'
              : 'Bestil den første konto. I får besked, når den kan bruges.'}
          </EmptyState>
        }
      />
    </>
  )
}

const STATE = { name: 'tilstand', label: 'Tilstand', all: 'Alle tilstande', options: STATE_OPTIONS }
const ENVIRONMENT = { name: 'miljoe', label: 'Miljø', all: 'Begge miljøer', options: ENVIRONMENT_OPTIONS }

const waits = (staff: boolean) => ({
  name: 'afventer',
  label: 'Afventer',
  all: 'Alle',
  options: waitsOptions(staff),
})

async function moreFilters(staff: boolean) {
  const { vendors, laboratories } = show(await partyChoices(await here(), {}))
  const vendor = vendorFilter(vendors)
  const laboratory = {
    name: 'laboratorium',
    label: 'Laboratorium',
    all: 'Alle laboratorier',
    options: optionsOf(laboratories),
  }
  return staff ? [vendor, laboratory] : [laboratory]
}
