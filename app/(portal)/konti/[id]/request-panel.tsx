import { DescriptionList } from '@/components/ui/description-list'
import { REQUEST_KIND_WORDS } from '@/lib/accounts/words'
import { isStaff, type Actor } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import { formatDate } from '@/lib/format'
import { DeedForm } from '../../deed-form'
import { answerAction, withdrawAction } from '../actions'
import { decideAction } from '../decide'
import { DecideForm } from '../decide-form'
import { wantedFacts } from '../request-facts'
import type { ShownAccount, ShownRequest } from './account'
import { AnswerForm } from './answer-form'

/** What is asked and not decided: whom it waits for, and the one thing to do about it. The only big thing on the page. */
export function RequestPanel({
  account,
  request,
  actor,
}: {
  account: ShownAccount
  request: ShownRequest
  actor: Actor
}) {
  const { id, kind, state, reason, askedBy, requestedAt, waitsSince, question, answer } = request
  const heading = `anmodning-${id}`
  const mayDecide = may(actor, 'account.approve')
  const facts = [
    ...wantedFacts({ kind, wanted: request.wanted, account }),
    { term: 'Bedt om', value: [formatDate(requestedAt), askedBy].filter(Boolean).join(' af ') },
    ...(reason ? [{ term: 'Begrundelse', value: reason }] : []),
    ...(question ? [{ term: 'MedCom spurgte', value: question }] : []),
    ...(answer ? [{ term: 'Leverandøren svarede', value: answer }] : []),
  ]
  return (
    <section
      aria-labelledby={heading}
      className="mb-10 rounded-ui border-2 border-ink p-6 max-sm:p-4 [.tabs+&]:mt-0"
    >
      <p className="text-14 text-ink-soft">{`Anmodning om ${REQUEST_KIND_WORDS[kind].toLowerCase()}`}</p>
      <h2 id={heading} className="mb-4 text-24">
        {titleOf(state, isStaff(actor), waitsSince)}
      </h2>
      <DescriptionList items={facts} />
      <div className="mt-5">
        {mayDecide && (
          <DecideForm
            action={decideAction}
            requestId={id}
            what={account.name}
            needsReason={account.awaitsAgreement && (kind === 'create' || kind === 'reopen')}
          />
        )}
        {state === 'asked' && may(actor, 'account.answer') && <AnswerForm action={answerAction} id={id} />}
        {may(actor, 'account.withdrawRequest') && (
          <div className="mt-4">
            <DeedForm
              action={withdrawAction}
              id={`traek-${id}`}
              fields={{ id }}
              label="Træk anmodningen tilbage"
              look="quiet"
            />
          </div>
        )}
      </div>
    </section>
  )
}

function titleOf(state: ShownRequest['state'], staff: boolean, since: Date): string {
  const day = formatDate(since)
  if (state === 'waiting') return staff ? `Afventer dig siden ${day}` : `Afventer MedCom siden ${day}`
  return staff ? `Afventer leverandørens svar siden ${day}` : `MedCom har spurgt jer den ${day}`
}
