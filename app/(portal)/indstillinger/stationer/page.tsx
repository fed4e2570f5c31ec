import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import type { SearchParams } from '@/components/table/list-state'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { may } from '@/lib/door/policy'
import { formatShort, formatShortDate } from '@/lib/format'
import { listStations } from '@/lib/people'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { FoundList } from '../../found-list'
import { TRAIL } from '../trail'
import { readStationList } from './search-params'
import { StationBadge } from './station-badge'

export const metadata: Metadata = { title: 'Stationer' }

const FILTERS = [
  {
    name: 'tilstand',
    label: 'Tilstand',
    all: 'I brug og på vej',
    options: [
      { value: 'spaerret', label: 'Spærret' },
      { value: 'alle', label: 'Alle' },
    ],
  },
]

export default async function StationsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { state, input } = readStationList(await searchParams)
  const context = await here()
  const found = show(await listStations(context, input))
  const create = may(context.actor, 'station.create') && (
    <ButtonLink href="/indstillinger/stationer/ny">Opret station</ButtonLink>
  )
  return (
    <>
      <PageHead
        title="Stationer"
        lead="Fælles pc'er i laboratorierne. De kan slå prøvenumre op uden log ind, og intet andet."
        trail={TRAIL.settings}
        actions={create}
      />
      <FoundList
        caption="Stationer"
        state={state}
        found={found}
        one="station"
        many="stationer"
        rowHref={({ id }) => `/indstillinger/stationer/${id}`}
        search={{ label: 'Søg på station eller laboratorium' }}
        filters={FILTERS}
        columns={[
          { key: 'name', header: 'Station', sort: 'name', cell: ({ name }) => name },
          { key: 'laboratory', header: 'Laboratorium', cell: ({ laboratory }) => laboratory },
          {
            key: 'created',
            header: 'Oprettet',
            sort: 'createdAt',
            cell: ({ createdAt }) => formatShortDate(createdAt),
          },
          {
            key: 'seen',
            header: 'Sidst brugt',
            cell: ({ lastSeenAt }) => (lastSeenAt ? formatShort(lastSeenAt) : 'Aldrig'),
          },
          { key: 'state', header: 'Tilstand', cell: ({ state: stage }) => <StationBadge state={stage} /> },
        ]}
        empty={
          <EmptyState title="Ingen stationer endnu" action={create}>
            Opret en station, og åbn dens link på pc&apos;en i laboratoriet. Så kan alle dér slå prøvenumre
            op.
          </EmptyState>
        }
      />
    </>
  )
}
