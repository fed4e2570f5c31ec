import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import type { SearchParams } from '@/components/table/list-state'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { listContactFunctions, listContacts } from '@/lib/contacts'
import { isStaff } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import { partyChoices } from '@/lib/parties'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { FoundList } from '../found-list'
import { optionsOf, vendorFilter } from '../named-options'
import { columnsFor } from './columns'
import { ContactPlaces } from './places'
import { readContactList } from './search-params'

export const metadata: Metadata = { title: 'Kontaktpersoner' }

const STATE = {
  name: 'tilstand',
  label: 'Tilstand',
  all: 'I bilag 3 nu',
  options: [
    { value: 'fjernet', label: 'Fjernede' },
    { value: 'alle', label: 'Alle' },
  ],
}

export default async function ContactsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { state, input } = readContactList(await searchParams)
  const context = await here()
  const { actor } = context
  const staff = isStaff(actor)
  const found = show(await listContacts(context, input))
  const functions = show(await listContactFunctions(context, {}))
  const { vendors, laboratories } = show(await partyChoices(context, {}))
  const add = !staff && may(actor, 'contact.add') && (
    <ButtonLink href="/kontaktpersoner/ny">Tilføj kontakt</ButtonLink>
  )
  const vendor = vendorFilter(vendors)
  const duty = {
    name: 'funktion',
    label: 'Funktion',
    all: 'Alle funktioner',
    options: functions.map(({ key, name }) => ({ value: key, label: name })),
  }
  const place = {
    name: 'laboratorium',
    label: 'Laboratorium',
    all: 'Alle',
    options: optionsOf(laboratories),
  }
  return (
    <>
      <PageHead
        title="Kontaktpersoner"
        lead={
          staff
            ? 'Dem, MedCom kan få fat i hos leverandørerne. Leverandørerne retter selv, og det gælder med det samme.'
            : 'Jeres bilag 3: dem, MedCom kan få fat i. I retter selv, det gælder med det samme, og MedCom får besked.'
        }
        actions={
          <>
            {add}
            <ButtonLink href="/kontaktpersoner/bilag-3" look="secondary">
              Bilag 3
            </ButtonLink>
            <ButtonLink href="/kontaktpersoner/aendringer" look="secondary">
              Ændringer
            </ButtonLink>
          </>
        }
      />
      <ContactPlaces actor={actor} current="/kontaktpersoner" />
      <FoundList
        caption="Kontaktpersoner"
        state={state}
        columns={columnsFor(staff)}
        found={found}
        one="kontakt"
        many="kontakter"
        rowHref={({ id }) => `/kontaktpersoner/${id}`}
        search={{ label: 'Søg på navn, mailadresse eller laboratorium' }}
        filters={staff ? [duty, vendor] : [duty, place]}
        more={staff ? [place, STATE] : [STATE]}
        csv
        empty={
          <EmptyState title="Ingen kontakter endnu" action={add}>
            {staff
              ? 'Når leverandørerne tilføjer deres kontakter, står de her.'
              : 'Tilføj den funktionspostkasse eller person, MedCom skal have fat i ved drift, teknik og aftale.'}
          </EmptyState>
        }
      />
    </>
  )
}
