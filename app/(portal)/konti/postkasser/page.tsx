import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import type { SearchParams } from '@/components/table/list-state'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { isStaff } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import { listMailboxes } from '@/lib/mailboxes'
import { partyChoices } from '@/lib/parties'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { FoundList } from '../../found-list'
import { vendorFilter } from '../../named-options'
import { COLUMNS, COLUMNS_OF_VENDOR } from './columns'
import { readMailboxList, STATE_FILTER } from './search-params'
import { ACCOUNTS } from './trail'

export const metadata: Metadata = { title: 'Postkasser' }

export default async function MailboxesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { state, input } = readMailboxList(await searchParams)
  const context = await here()
  const found = show(await listMailboxes(context, input))
  const staff = isStaff(context.actor)
  const waiting = show(await listMailboxes(context, { state: 'unsettled', size: 1 })).count.value
  return (
    <>
      <PageHead
        title="Postkasser"
        lead="Mailadresserne på konti og kontaktpersoner: om nogen har vist, at de bliver læst, og om mail når frem."
        trail={ACCOUNTS}
        actions={
          waiting > 0 &&
          may(context.actor, 'mailbox.askProof') && (
            <ButtonLink href="/konti/postkasser/bekraeft">Send link til flere</ButtonLink>
          )
        }
      />
      <FoundList
        caption="Postkasser"
        state={state}
        found={found}
        one="postkasse"
        many="postkasser"
        rowHref={({ id }) => `/konti/postkasser/${id}`}
        search={{ label: 'Søg på adresse' }}
        filters={[
          STATE_FILTER,
          ...(staff ? [vendorFilter(show(await partyChoices(context, {})).vendors)] : []),
        ]}
        columns={staff ? COLUMNS : COLUMNS_OF_VENDOR}
        empty={
          <EmptyState title="Ingen postkasser endnu">
            En postkasse kommer på listen, når en konto eller en kontaktperson får dens adresse.
          </EmptyState>
        }
      />
    </>
  )
}
