import type { Column } from '@/components/table/columns'
import type { SearchParams } from '@/components/table/list-state'
import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import type { Tone } from '@/components/ui/tone'
import { formatShort } from '@/lib/format'
import { listDeliveries } from '@/lib/messages'
import { DELIVERY_STATES, DELIVERY_WORDS, type DeliveryState } from '@/lib/messages/words'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { FoundList, listReader, type RowOf } from '../../../found-list'
import { MessageHead, titleOf, type Params } from '../message'

export const generateMetadata = titleOf

const TONES: Record<DeliveryState, Tone> = {
  queued: 'neutral',
  sending: 'blue',
  sent: 'green',
  deferred: 'amber',
  bounced: 'red',
}

const COLUMNS: Column<RowOf<typeof listDeliveries>>[] = [
  { key: 'address', header: 'Mailadresse', cell: ({ address }) => address },
  { key: 'name', header: 'Navn', cell: ({ name }) => name },
  { key: 'vendor', header: 'Leverandør', from: 'wide', cell: ({ vendor }) => vendor?.name },
  { key: 'why', header: 'Hvorfor', from: 'wide', cell: ({ reasons }) => reasons.join('; ') },
  {
    key: 'state',
    header: 'Tilstand',
    cell: ({ state }) => <Badge state={DELIVERY_WORDS[state]} tone={TONES[state]} />,
  },
  {
    key: 'answer',
    header: 'Mailserverens svar',
    from: 'wide',
    cell: ({ answer, mayBeTwice }) =>
      [answer, mayBeTwice && 'Måske sendt to gange.'].filter(Boolean).join(' '),
  },
  { key: 'sent', header: 'Sendt', keep: true, cell: ({ sentAt }) => sentAt && formatShort(sentAt) },
  {
    key: 'receipted',
    header: 'Kvitteret',
    keep: true,
    cell: ({ receiptedAt }) => receiptedAt && formatShort(receiptedAt),
  },
]

const STATE = {
  name: 'tilstand',
  label: 'Tilstand',
  all: 'Alle',
  options: [
    ...DELIVERY_STATES.map((state) => ({ value: state, label: DELIVERY_WORDS[state] })),
    { value: 'receipted', label: 'Kvitteret' },
    { value: 'silent', label: 'Ikke kvitteret' },
  ],
}

/** The newest mail of a message to each address, and what became of it: a vendor sees its own (SM-3). */
export default async function MessageMailsPage({
  params,
  searchParams,
}: Params & { searchParams: Promise<SearchParams> }) {
  const { id } = await params
  const read = listReader<typeof listDeliveries>(
    { path: `/servicemeddelelser/${id}/mails`, filters: [STATE.name] },
    (filter) => ({ id, state: filter(STATE.name) }),
  )
  const { state, input } = read(await searchParams)
  const found = show(await listDeliveries(await here(), input))
  return (
    <>
      <MessageHead id={id} tab="mails" />
      <FoundList
        caption="Mails om det nyeste"
        state={state}
        columns={COLUMNS}
        found={found}
        one="mail"
        many="mails"
        search={{ label: 'Søg på navn eller mailadresse' }}
        filters={[STATE]}
        empty={<EmptyState title="Ingen mails">Det nyeste står kun i portalen og på statussiden.</EmptyState>}
      />
    </>
  )
}
