import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import type { SearchParams } from '@/components/table/list-state'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Tabs } from '@/components/ui/tabs'
import { listAgreements } from '@/lib/agreements'
import { isFinal } from '@/lib/agreements/rules'
import { isStaff, type Actor } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import { partyChoices } from '@/lib/parties'
import { listTemplates } from '@/lib/templates'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { FoundList } from '../found-list'
import { vendorFilter } from '../named-options'
import { agreementOf } from './[id]/frame'
import { NextStepPanel } from './[id]/next-step-panel'
import { COLUMNS, COLUMNS_OF_VENDOR } from './columns'
import { AgreementPlaces } from './places'
import { readAgreementList, SAVED_VIEWS, STATE_OPTIONS, viewHref, viewLabel } from './search-params'

export const metadata: Metadata = { title: 'Aftaler' }

export default async function AgreementsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { state, input, saved } = readAgreementList(await searchParams)
  const context = await here()
  const { actor } = context
  const found = show(await listAgreements(context, input))
  const staff = isStaff(actor)
  // A vendor with one agreement that lives comes for what it is to do.
  const asksForAll = saved.view === 'all' && !input.search && !input.state
  const living = found.rows.filter(({ state: reached }) => !isFinal(reached))
  const [only, more] = living.length > 0 ? living : found.rows
  const leads = !staff && asksForAll && !found.next && !found.previous && !more && only
  const create = may(actor, 'agreement.create') && <ButtonLink href="/aftaler/ny">Opret aftale</ButtonLink>
  return (
    <>
      <PageHead
        title="Aftaler"
        lead="Tilslutningsaftalerne om nationale prøvenumre: hvem de afventer, siden hvornår, og hvilken dato der kommer."
        actions={
          <>
            {create}
            {may(actor, 'agreement.registerPaper') && (
              <ButtonLink href="/aftaler/papir" look="secondary">
                Registrér en på papir
              </ButtonLink>
            )}
          </>
        }
      />
      <AgreementPlaces actor={actor} />
      {leads && <NextStepPanel agreement={await agreementOf(leads.id)} actor={actor} />}
      <Tabs
        label="Visninger"
        tabs={SAVED_VIEWS.map((view) => ({
          label: viewLabel(view, found.nearDays, staff),
          href: viewHref(view),
          current: view.name === saved.name,
        }))}
      />
      <FoundList
        caption={saved.view === 'all' ? 'Aftaler' : `Aftaler: ${viewLabel(saved, found.nearDays, staff)}`}
        state={state}
        columns={staff ? COLUMNS : COLUMNS_OF_VENDOR}
        found={found}
        one="aftale"
        many="aftaler"
        rowHref={({ id }) => `/aftaler/${id}`}
        search={{ label: staff ? 'Søg på aftalens nummer eller leverandøren' : 'Søg på aftalens nummer' }}
        filters={[STATE, ...(staff ? await staffFilters() : [])]}
        csv
        empty={
          <EmptyState title={emptyTitle(saved.view, staff)} action={saved.view === 'all' && create}>
            {whatComesHere(saved.view, actor)}
          </EmptyState>
        }
      />
    </>
  )
}

const STATE = { name: 'tilstand', label: 'Tilstand', all: 'Alle tilstande', options: STATE_OPTIONS }

async function staffFilters() {
  const context = await here()
  const { vendors } = show(await partyChoices(context, {}))
  const templates = show(await listTemplates(context, {}))
  return [
    vendorFilter(vendors),
    {
      name: 'skabelon',
      label: 'Skabelon',
      all: 'Alle skabeloner',
      options: templates.flatMap(({ name, versions }) =>
        versions
          .filter(({ status }) => status !== 'draft')
          .map(({ id, number }) => ({ value: id, label: `${name}, version ${number}` })),
      ),
    },
  ]
}

const EMPTY = {
  all: 'Ingen aftaler endnu',
  medcom: 'Ingen aftaler afventer MedCom',
  vendor: 'Ingen aftaler afventer leverandøren',
  deadline: 'Ingen frister nærmer sig',
  inForce: 'Ingen gældende aftaler',
  ended: 'Ingen afsluttede aftaler',
} as const

const emptyTitle = (view: keyof typeof EMPTY, staff: boolean) =>
  view === 'vendor' && !staff ? 'Ingen aftaler afventer jer' : EMPTY[view]

function whatComesHere(view: keyof typeof EMPTY, actor: Actor): string {
  if (view !== 'all') return 'Se de andre visninger, eller alle aftaler under ét.'
  return isStaff(actor)
    ? 'En aftale begynder som en kladde. Leverandøren ser den først, når den sendes til underskrift.'
    : 'Når MedCom sender jer en aftale til underskrift, får I en mail, og aftalen står her.'
}
