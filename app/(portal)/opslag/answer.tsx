import type { ReactNode } from 'react'
import { CopyButton } from '@/components/ui/copy-button'
import { Icon, type IconName } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { Mono } from '@/components/ui/mono'
import { formatCount, formatDateTime } from '@/lib/format'
import type { LookUp, LookedUpEvent } from '@/lib/numbers/look-up'
import { phoneHref } from '@/lib/text/phone'
import { addressOf, LOOKS } from './looks'
import type { LookUpState } from './state'

const PURPOSES = { ordinary: 'Almindelige prøver', preprinted: 'Fortrykte numre', emergency: 'Nødblanketter' }

/** The answer to the latest scan, or what hindered it. */
export function LatestAnswer({ latest, elseAsk }: { latest: LookUpState['latest']; elseAsk: string }) {
  if (!latest) return null
  if ('kind' in latest) return <Answer answer={latest} elseAsk={elseAsk} />
  return (
    <div className="answer" data-tone="amber">
      <Head icon="warning" headline={latest.message}>
        {latest.signedOut && <Link href="/log-ind?til=%2Fopslag">Log ind igen</Link>}
      </Head>
    </div>
  )
}

function Head({ icon, headline, children }: { icon: IconName; headline: string; children: ReactNode }) {
  return (
    <div className="answer-head">
      <Icon name={icon} size={40} />
      <div className="min-w-0">
        <h2 className="answer-headline">{headline}</h2>
        {children && <p className="answer-instruction">{children}</p>}
      </div>
    </div>
  )
}

/** One answer: a line to be read from a metre away, the one thing to do, the facts, and who helps (NR-1). */
function Answer({ answer, elseAsk }: { answer: LookUp; elseAsk: string }) {
  const { kind, number, current, history } = answer
  const { tone, icon } = LOOKS[answer.tone]
  // Who shall ring needs the number before the facts.
  const helpFirst = answer.tone !== 'success'
  const reachable = answer.help && (answer.help.phone || answer.help.email) ? answer.help : null
  const help = reachable ? (
    <HelpLine help={reachable} />
  ) : (
    helpFirst && <p className="answer-help">Hjælp: {elseAsk}</p>
  )
  return (
    <div className="answer" data-tone={tone}>
      <Head icon={icon} headline={answer.headline}>
        {answer.instruction}
      </Head>
      <div className="answer-body">
        {helpFirst && help}
        <p className="answer-number">
          <Mono>{number}</Mono>
          <span className="answer-deeds">
            <CopyButton text={number} what="prøvenummeret" />
            {answer.known && (
              <Link href={addressOf(number)} className="btn btn-quiet" data-size="small">
                Link<span className="sr-only"> til svaret</span>
              </Link>
            )}
          </span>
        </p>
        {kind === 'drawnMoreThanOnce' && <Lines events={history} />}
        {kind !== 'drawnMoreThanOnce' && current && <Facts event={current} returned={kind === 'returned'} />}
        {answer.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        {kind !== 'drawnMoreThanOnce' && history.length > 1 && (
          <details>
            <summary>Alle {history.length} linjer om nummeret</summary>
            <Lines events={history} />
          </details>
        )}
        {!helpFirst && help}
        {!answer.log.stale && <p className="text-14 text-ink-quiet">{answer.log.text}</p>}
      </div>
    </div>
  )
}

function Facts({ event, returned }: { event: LookedUpEvent; returned: boolean }) {
  return (
    <>
      <p>
        <Series event={event} /> · {PURPOSES[event.purpose]} ·{' '}
        {returned ? 'Leveret tilbage' : 'Ikke leveret tilbage'}
      </p>
      {event.account && <p>{ownerOf(event)}</p>}
    </>
  )
}

function Series({ event: { first, last, count } }: { event: LookedUpEvent }) {
  return (
    <>
      Serie{' '}
      <Mono>
        {first}–{last}
      </Mono>{' '}
      ({formatCount(BigInt(count), 'nummer', 'numre')})
    </>
  )
}

function ownerOf({ account, system }: LookedUpEvent): string {
  return [account && `Konto ${account}`, system && `System ${system}`].filter(Boolean).join(' · ')
}

/** Every line of the log that covers the number, oldest first. */
function Lines({ events }: { events: LookedUpEvent[] }) {
  return (
    <ol className="answer-lines">
      {events.map((event) => (
        <li key={event.drawId}>
          <p>
            {event.kind === 'draw' ? 'Trukket af' : 'Leveret tilbage af'} {event.laboratory} –{' '}
            {formatDateTime(event.at)}
          </p>
          <p className="text-14 text-ink-soft">
            <Series event={event} /> · {PURPOSES[event.purpose]}
            {event.account && ` · ${ownerOf(event)}`}
          </p>
        </li>
      ))}
    </ol>
  )
}

function HelpLine({ help: { name, phone, email, hours } }: { help: NonNullable<LookUp['help']> }) {
  return (
    <p className="answer-help">
      <span>Hjælp: {name}</span>
      {phone && (
        <a href={phoneHref(phone)} className="answer-phone">
          <Icon name="phone" />
          {phone}
        </a>
      )}
      {email && <a href={`mailto:${email}`}>{email}</a>}
      {hours && <span>{hours}</span>}
    </p>
  )
}
