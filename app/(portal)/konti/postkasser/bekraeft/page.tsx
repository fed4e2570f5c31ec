import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { PageHead } from '@/components/layout/page-head'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { isStaff } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import { listMailboxes } from '@/lib/mailboxes'
import { STATE_WORDS } from '@/lib/mailboxes/words'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { MAILBOXES } from '../trail'
import { AskForm } from './ask-form'

export const metadata: Metadata = { title: 'Send link til flere postkasser' }

/** As many as one can overlook, and as the verb takes at a time. */
const SHOWN = 200

export default async function AskManyPage() {
  const context = await here()
  if (!may(context.actor, 'mailbox.askProof')) forbidden()
  const { rows } = show(await listMailboxes(context, { state: 'unsettled', size: SHOWN }))
  const staff = isStaff(context.actor)
  return (
    <>
      <PageHead
        title="Send link til flere postkasser"
        lead="Hver postkasse får en mail med et link. En, der læser den, åbner linket og trykker på en knap, uden at logge ind."
        trail={MAILBOXES}
      />
      {rows.length === 0 ? (
        <EmptyState
          title="Alle postkasser er bekræftet"
          action={<ButtonLink href="/konti/postkasser">Se postkasserne</ButtonLink>}
        >
          Der er ingen at sende link til.
        </EmptyState>
      ) : (
        <AskForm
          chosen={rows.filter(({ state }) => state !== 'unreachable').map(({ id }) => id)}
          options={rows.map(({ id, address, state, vendor }) => ({
            value: id,
            label: address,
            hint: staff ? `${STATE_WORDS[state]}, ${vendor}` : STATE_WORDS[state],
          }))}
        />
      )}
    </>
  )
}
