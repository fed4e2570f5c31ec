import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import type { Column } from '@/components/table/columns'
import type { SearchParams } from '@/components/table/list-state'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Tag } from '@/components/ui/tag'
import { may } from '@/lib/door/policy'
import { formatShortDate } from '@/lib/format'
import { listInvitations } from '@/lib/people'
import { INVITATION_STATES, ROLE_WORDS } from '@/lib/people/words'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { FoundList, type RowOf } from '../../found-list'
import { DeedForm } from '../../deed-form'
import { TRAIL } from '../trail'
import { resendAction, withdrawAction } from './actions'
import { readInvitationList } from './search-params'

export const metadata: Metadata = { title: 'Invitationer' }

type Invitation = RowOf<typeof listInvitations>

const FILTERS = [
  {
    name: 'tilstand',
    label: 'Tilstand',
    all: 'Venter på svar',
    options: [
      { value: 'taget', label: 'Taget imod' },
      { value: 'bortfaldet', label: 'Bortfaldet' },
      { value: 'trukket-tilbage', label: 'Trukket tilbage' },
      { value: 'alle', label: 'Alle' },
    ],
  },
]

const TONES = { open: 'blue', accepted: 'green', withdrawn: 'neutral', expired: 'neutral' } as const

const COLUMNS: Column<Invitation>[] = [
  {
    key: 'name',
    header: 'Sendt til',
    cell: ({ name, email }) => (
      <>
        {name}
        <span className="block font-normal wrap-anywhere text-ink-quiet">{email}</span>
      </>
    ),
  },
  {
    key: 'role',
    header: 'Rolle',
    cell: ({ role, functional }) => (
      <span className="inline-flex flex-wrap gap-x-2 gap-y-1">
        {ROLE_WORDS[role]} {functional && <Tag>Funktionspostkasse</Tag>}
      </span>
    ),
  },
  { key: 'belongsTo', header: 'Organisation', cell: ({ belongsTo }) => belongsTo ?? 'MedCom' },
  { key: 'sent', header: 'Sendt', cell: ({ invitedAt }) => formatShortDate(invitedAt) },
  { key: 'until', header: 'Gælder til', cell: ({ expiresAt }) => formatShortDate(expiresAt), from: 'wide' },
  {
    key: 'state',
    header: 'Tilstand',
    cell: ({ state }) => <Badge state={INVITATION_STATES[state]} tone={TONES[state]} />,
  },
]

const DEEDS: Column<Invitation> = {
  key: 'deeds',
  header: 'Handling',
  cell: ({ id, name, state }) =>
    state === 'open' || state === 'expired' ? (
      <span className="inline-flex flex-wrap gap-2 *:whitespace-nowrap">
        <DeedForm
          action={resendAction}
          id={`send-${id}`}
          fields={{ id }}
          label="Send igen"
          what={`til ${name}`}
        />
        <DeedForm
          action={withdrawAction}
          id={`traek-${id}`}
          fields={{ id }}
          label="Træk tilbage"
          what={`fra ${name}`}
          look="quiet"
        />
      </span>
    ) : (
      '–'
    ),
}

export default async function InvitationsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { state, input } = readInvitationList(await searchParams)
  const context = await here()
  const found = show(await listInvitations(context, input))
  const mayInvite = may(context.actor, 'invitation.send')
  const invite = mayInvite && <ButtonLink href="/indstillinger/invitationer/ny">Invitér en bruger</ButtonLink>
  return (
    <>
      <PageHead
        title="Invitationer"
        lead="Hvem der er inviteret, og hvem der ikke har svaret endnu."
        trail={TRAIL.settings}
        actions={invite}
      />
      <FoundList
        caption="Invitationer, den nyeste først"
        state={state}
        found={found}
        one="invitation"
        many="invitationer"
        columns={mayInvite ? [...COLUMNS, DEEDS] : COLUMNS}
        search={{ label: 'Søg på navn eller mailadresse' }}
        filters={FILTERS}
        empty={
          <EmptyState title="Ingen invitationer venter på svar" action={invite}>
            Når du inviterer nogen, kan du se her, om de har taget imod. Vælg en anden tilstand for at se de
            gamle.
          </EmptyState>
        }
      />
    </>
  )
}
