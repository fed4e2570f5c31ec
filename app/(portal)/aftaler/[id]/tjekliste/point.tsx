import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { Link } from '@/components/ui/link'
import type { showSetup } from '@/lib/agreements'
import { CARRIER_WORDS, itemWord } from '@/lib/agreements/setup-words'
import type { Actor } from '@/lib/door/actor'
import { isStaff } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import { formatDate, formatDateTime } from '@/lib/format'
import { DeedForm } from '../../../deed-form'
import { reopenAction, settleAction } from './actions'
import { SettleForm } from './settle-form'

export type Setup = Extract<Awaited<ReturnType<typeof showSetup>>, { ok: true }>['value']
type Item = Setup['items'][number]

interface Props {
  item: Item
  agreementId: string
  today: string
  underWay: boolean
  /** Whether what was settled can still be opened again. */
  canReopen: boolean
  actor: Actor
}

/** One point of the checklist: the obligation, who carries it, what the portal knows, and what one can do. */
export function Point({ item, agreementId, today, underWay, canReopen, actor }: Props) {
  const { id, clauseNumber, obligation, carrier, state, dueOn, facts } = item
  const what = `${clauseNumber} ${obligation}`
  const mine = isStaff(actor) || carrier !== 'medcom'
  const settles = underWay && mine && may(actor, 'setup.settle')
  const word = itemWord(state, dueOn, today)
  return (
    <li className="break-inside-avoid border-t border-line py-4">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1">
        <h3 className="text-16">
          <span className="mr-2 tabular-nums">{clauseNumber}</span>
          {obligation}
        </h3>
        <Badge state={word} tone={word === 'Mangler' ? 'amber' : undefined} />
      </div>
      <p className="text-14 text-ink-soft">
        {CARRIER_WORDS[carrier]}
        {dueOn && ` · Senest den ${formatDate(dueOn)}`}
        {!dueOn && item.dueMonths !== null && ` · ${item.dueMonths} måneder efter ikrafttrædelsen`}
      </p>
      {state !== 'open' && <Settled item={item} />}
      {state === 'open' && <Facts facts={facts} />}
      {state === 'open' && settles && (
        <div className="mt-3" data-noprint="">
          {facts.met ? (
            <DeedForm
              action={settleAction}
              id={`hak-${id}`}
              fields={{ id }}
              label="Sæt hak"
              what={`ved ${what}`}
            />
          ) : (
            <Details summary="Sæt hak selv">
              <SettleForm action={settleAction} id={id} what={what} />
            </Details>
          )}
        </div>
      )}
      <div className="mt-2 -ml-3 flex flex-wrap gap-3" data-noprint="">
        {state === 'open' && underWay && may(actor, 'setup.waive') && (
          <ButtonLink href={`/aftaler/${agreementId}/tjekliste/${id}/undtag`} look="quiet" small>
            Undtag<span className="sr-only"> {what}</span>
          </ButtonLink>
        )}
        {state !== 'open' && settles && canReopen && (state === 'done' || isStaff(actor)) && (
          <DeedForm
            action={reopenAction}
            id={`aabn-${id}`}
            fields={{ id }}
            label="Åbn igen"
            what={what}
            look="quiet"
          />
        )}
      </div>
    </li>
  )
}

function Settled({ item: { state, note, settledAt, who } }: { item: Item }) {
  return (
    <div className="mt-1 max-w-text">
      <p className="whitespace-pre-line">{state === 'waived' ? `Undtaget: ${note}` : note}</p>
      {settledAt && (
        <p className="text-14 text-ink-quiet">
          {who ? `${who}, ` : ''}
          {formatDateTime(settledAt)}
        </p>
      )}
    </div>
  )
}

function Facts({ facts }: { facts: Item['facts'] }) {
  return (
    <div className="mt-1 max-w-text">
      <p>{facts.text}</p>
      {facts.missing.length > 0 && (
        <Details summary={`Se hvilke (${facts.missing.length})`}>
          <ul>
            {facts.missing.map(({ name, why, href }) => (
              <li key={name}>
                {href ? <Link href={href}>{name}</Link> : name}: {why}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </div>
  )
}
