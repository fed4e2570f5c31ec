import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import type { SearchParams } from '@/components/table/list-state'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Tabs } from '@/components/ui/tabs'
import { listCertifications } from '@/lib/certification'
import type { View } from '@/lib/certification/words'
import { isStaff, sideOf } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import { partyChoices } from '@/lib/parties'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { FoundList } from '../found-list'
import { vendorFilter } from '../named-options'
import { COLUMNS, COLUMNS_OF_VENDOR, rowHref } from './columns'
import { CertificationPlaces, WHERE_FROM } from './places'
import { readCertificationList, SAVED_VIEWS, viewHref, viewLabel, WORD_OPTIONS } from './search-params'

export const metadata: Metadata = { title: 'Certificering' }

export default async function CertificationsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { state, input, saved } = readCertificationList(await searchParams)
  const context = await here()
  const { actor } = context
  const found = show(await listCertifications(context, input))
  const staff = isStaff(actor)
  const order = may(actor, 'certification.order') && (
    <ButtonLink href="/certificering/ny">Bestil certificering</ButtonLink>
  )
  const vendors = staff ? [vendorFilter(show(await partyChoices(context, {})).vendors)] : []
  return (
    <>
      <PageHead
        title="Certificering"
        lead="Hvilke systemer der er testet og godkendt til hvilke standarder, hvad der er bestilt, og hvad MedComs godkendelsesliste siger."
        actions={order}
      />
      <CertificationPlaces actor={actor} />
      <Tabs
        label="Visninger"
        tabs={SAVED_VIEWS.map((view) => ({
          label: viewLabel(view, found.nearDays, staff),
          href: viewHref(view),
          current: view.name === saved.name,
        }))}
      />
      <FoundList
        caption={
          saved.view === 'current'
            ? 'Certificeringer'
            : `Certificeringer: ${viewLabel(saved, found.nearDays, staff)}`
        }
        state={state}
        columns={staff ? COLUMNS : COLUMNS_OF_VENDOR}
        found={found}
        one="certificering"
        many="certificeringer"
        rowHref={rowHref}
        search={{ label: 'Søg på system, standard eller nummer' }}
        filters={[...vendors, STATE]}
        csv
        empty={
          <EmptyState title={emptyTitle(saved.view, staff)}>
            {saved.view === 'current' || saved.view === 'all'
              ? WHERE_FROM[sideOf(actor)]
              : 'Se de andre visninger.'}
          </EmptyState>
        }
      />
    </>
  )
}

const STATE = { name: 'tilstand', label: 'Tilstand', all: 'Alle tilstande', options: WORD_OPTIONS }

const EMPTY: Record<View, string> = {
  current: 'Ingen certificeringer endnu',
  medcom: 'Ingen certificeringer afventer MedCom',
  vendor: 'Ingen certificeringer afventer leverandøren',
  expiring: 'Ingen godkendelser udløber snart',
  disagreeing: 'Registeret og MedComs liste siger det samme',
  all: 'Ingen certificeringer endnu',
}
const emptyTitle = (view: View, staff: boolean) =>
  view === 'vendor' && !staff ? 'Ingen certificeringer afventer jer' : EMPTY[view]
