import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import type { SearchParams } from '@/components/table/list-state'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { isStaff } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import { listMessages } from '@/lib/messages'
import { KIND_WORDS, KINDS } from '@/lib/messages/words'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { FoundList } from '../found-list'
import { MorePlaces, type Place } from '../more-places'
import { COLUMNS } from './columns'
import { readMessageList } from './search-params'

export const metadata: Metadata = { title: 'Servicemeddelelser' }

const FILTERS = [
  {
    name: 'slags',
    label: 'Slags',
    all: 'Alle slags',
    options: KINDS.map((kind) => ({ value: kind, label: KIND_WORDS[kind] })),
  },
  {
    name: 'tilstand',
    label: 'Tilstand',
    all: 'Alle',
    options: [
      { value: 'aaben', label: 'Planlagt eller i gang' },
      { value: 'slut', label: 'Løst, afsluttet eller aflyst' },
    ],
  },
]

const PLACES: readonly Place[] = [
  { label: 'Hvem får besked?', href: '/servicemeddelelser/modtagere', verb: 'message.recipients' },
  { label: 'Tekster', href: '/indstillinger/beskedtekster', verb: 'messageTemplate.list' },
  { label: 'Webhooks', href: '/servicemeddelelser/webhooks', verb: 'webhook.list' },
]

export default async function MessagesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { state, input } = readMessageList(await searchParams)
  const context = await here()
  const { actor } = context
  const found = show(await listMessages(context, input))
  const announce = may(actor, 'message.announce') && (
    <>
      <ButtonLink href="/servicemeddelelser/ny/driftsforstyrrelse">Meld en driftsforstyrrelse</ButtonLink>
      <ButtonLink href="/servicemeddelelser/ny" look="secondary">
        Skriv en anden meddelelse
      </ButtonLink>
    </>
  )
  return (
    <>
      <PageHead
        title="Servicemeddelelser"
        lead={
          isStaff(actor)
            ? 'Driftsforstyrrelser, servicevinduer og ændringer, som leverandører og laboratorier får besked om.'
            : 'Driftsforstyrrelser, servicevinduer og ændringer i NPN-servicen, som gælder jer.'
        }
        actions={announce}
      />
      <MorePlaces actor={actor} label="Mere om servicemeddelelser" places={PLACES} />
      <FoundList
        caption="Servicemeddelelser, nyeste først"
        state={state}
        columns={COLUMNS}
        found={found}
        one="meddelelse"
        many="meddelelser"
        rowHref={({ id }) => `/servicemeddelelser/${id}`}
        search={{ label: 'Søg i overskrifter' }}
        filters={FILTERS}
        csv
        empty={
          <EmptyState title="Ingen servicemeddelelser endnu" action={announce}>
            Når MedCom melder en driftsforstyrrelse eller varsler et servicevindue, står det her.
          </EmptyState>
        }
      />
    </>
  )
}
