import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import type { SearchParams } from '@/components/table/list-state'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Tag } from '@/components/ui/tag'
import { may } from '@/lib/door/policy'
import { formatShortDate } from '@/lib/format'
import { listUsers } from '@/lib/people'
import { ROLE_WORDS, USER_STATES } from '@/lib/people/words'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { FoundList } from '../../found-list'
import { TRAIL } from '../trail'
import { readUserList } from './search-params'

export const metadata: Metadata = { title: 'Brugere' }

const FILTERS = [
  {
    name: 'rolle',
    label: 'Rolle',
    all: 'Alle roller',
    options: Object.entries(ROLE_WORDS).map(([value, label]) => ({ value, label })),
  },
  {
    name: 'tilstand',
    label: 'Tilstand',
    all: 'Med adgang',
    options: [
      { value: 'lukket', label: 'Lukket' },
      { value: 'alle', label: 'Alle' },
    ],
  },
]

export default async function UsersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { state, input } = readUserList(await searchParams)
  const context = await here()
  const found = show(await listUsers(context, input))
  const invite = may(context.actor, 'invitation.send') && (
    <ButtonLink href="/indstillinger/invitationer/ny">Invitér en bruger</ButtonLink>
  )
  return (
    <>
      <PageHead
        title="Brugere"
        lead="Hvem der har adgang til portalen, med hvilken rolle."
        trail={TRAIL.settings}
        actions={invite}
      />
      <FoundList
        caption="Brugere"
        state={state}
        found={found}
        one="bruger"
        many="brugere"
        rowHref={({ id }) => `/indstillinger/brugere/${id}`}
        search={{ label: 'Søg på navn eller mailadresse' }}
        filters={FILTERS}
        columns={[
          { key: 'name', header: 'Navn', sort: 'name', cell: ({ name }) => name },
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
          {
            key: 'email',
            header: 'Mailadresse',
            cell: ({ email }) => <span className="wrap-anywhere">{email}</span>,
            from: 'wide',
          },
          {
            key: 'since',
            header: 'Adgang siden',
            sort: 'createdAt',
            cell: ({ createdAt }) => formatShortDate(createdAt),
          },
          { key: 'state', header: 'Tilstand', cell: (row) => <Badge state={USER_STATES[row.state]} /> },
        ]}
        csv
        empty={
          <EmptyState title="Ingen brugere endnu" action={invite}>
            Invitér den første. De får en mail med et link.
          </EmptyState>
        }
      />
    </>
  )
}
