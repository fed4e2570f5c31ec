import { Badge } from '@/components/ui/badge'
import { DescriptionList } from '@/components/ui/description-list'
import { Link } from '@/components/ui/link'
import { Tag } from '@/components/ui/tag'
import type { listRequests } from '@/lib/accounts'
import {
  ENVIRONMENT_WORDS,
  PURPOSE_WORDS,
  REQUEST_KIND_WORDS,
  REQUEST_STATE_WORDS,
} from '@/lib/accounts/words'
import { isStaff, type Actor } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import { formatDate } from '@/lib/format'
import type { RowOf } from '../../found-list'
import { MailboxBadge, PersonalBadge } from '../../mailbox-badge'
import { decideAction } from '../decide'
import { DecideForm } from '../decide-form'
import { ownWord } from '../options'
import { wantedFacts } from '../request-facts'

type Row = RowOf<typeof listRequests>

/** One request as MedCom decides it: what is asked, of what, and the answer, without leaving the list. */
export function RequestCard({ request, actor }: { request: Row; actor: Actor }) {
  const { id, kind, state, account } = request
  const mayDecide = request.waits && may(actor, 'account.approve')
  return (
    <article
      aria-labelledby={`om-${id}`}
      className="break-inside-avoid rounded-ui border border-line p-5 max-sm:p-4"
    >
      <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2 id={`om-${id}`} className="text-20">
          {REQUEST_KIND_WORDS[kind]}: <Link href={`/konti/${account.id}`}>{account.name}</Link>
        </h2>
        <Badge state={REQUEST_STATE_WORDS[state]} />
        <Tag>{ENVIRONMENT_WORDS[account.environment]}</Tag>
      </div>
      <div className={mayDecide ? 'grid gap-x-10 gap-y-4 wide:grid-cols-[minmax(0,1fr)_24rem]' : undefined}>
        <DescriptionList items={factsOf(request, isStaff(actor))} />
        {mayDecide && (
          <div>
            <DecideForm
              action={decideAction}
              requestId={id}
              what={account.name}
              list
              needsReason={request.awaitsAgreement}
            />
          </div>
        )}
      </div>
    </article>
  )
}

function factsOf(request: Row, staff: boolean) {
  const { kind, wanted, account, vendor, askedBy, requestedAt, waits, waitsSince, reason } = request
  const { question, answer, decidedAt, decider, decision } = request
  return [
    ...(staff ? [{ term: 'Leverandør', value: vendor.name }] : []),
    { term: 'Laboratorium', value: account.laboratory?.name ?? `${ownWord(staff)} konto` },
    ...(kind === 'create'
      ? [
          { term: 'Afdeling og formål', value: `${account.department}. ${PURPOSE_WORDS[account.purpose]}.` },
          { term: 'Funktionspostkasse', value: <MailboxText {...account.mailbox} /> },
        ]
      : []),
    ...wantedFacts({ kind, wanted, account }),
    { term: 'Bedt om', value: [formatDate(requestedAt), askedBy].filter(Boolean).join(' af ') },
    ...(reason ? [{ term: 'Begrundelse', value: reason }] : []),
    ...(question ? [{ term: 'MedCom spurgte', value: question }] : []),
    ...(answer ? [{ term: 'Leverandøren svarede', value: answer }] : []),
    ...(waits ? [{ term: 'Venter siden', value: formatDate(waitsSince) }] : []),
    ...(decidedAt
      ? [{ term: 'Afgjort', value: [formatDate(decidedAt), decider].filter(Boolean).join(' af ') }]
      : []),
    ...(decision ? [{ term: 'MedComs bemærkning', value: decision }] : []),
  ]
}

/** The address, and whether the vendor has shown that it reads it. */
function MailboxText({ address, state, looksPersonal, personalReason }: Row['account']['mailbox']) {
  return (
    <>
      {address} <MailboxBadge state={state} /> {looksPersonal && <PersonalBadge />}
      {personalReason && <span className="block text-14 text-ink-quiet">{personalReason}</span>}
    </>
  )
}
