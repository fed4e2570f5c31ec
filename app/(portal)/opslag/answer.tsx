import { CopyButton } from '@/components/ui/copy-button'
import { Icon, type IconName } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { Mono } from '@/components/ui/mono'
import type { Tone } from '@/components/ui/tone'
import { formatCount, formatShort } from '@/lib/format'
import type { LookUp, LookedUpEvent } from '@/lib/numbers/look-up'

const LOOKS: Record<LookUp['tone'], { tone: Tone; icon: IconName }> = {
  success: { tone: 'green', icon: 'success' },
  warning: { tone: 'amber', icon: 'warning' },
  error: { tone: 'red', icon: 'error' },
}

const PURPOSES = { ordinary: 'Almindelige prøver', preprinted: 'Fortrykte numre', emergency: 'Nødblanketter' }

/** One answer: a line to be read from a metre away, the one thing to do, the facts, and who helps (NR-1). */
export function Answer({ answer }: { answer: LookUp }) {
  const { tone, icon } = LOOKS[answer.tone]
  return (
    <section className="answer" data-tone={tone} aria-labelledby={`svar-${answer.number}`}>
      <div className="answer-head">
        <Icon name={icon} size={36} />
        <div className="min-w-0">
          <h2 id={`svar-${answer.number}`} className="answer-headline">
            {answer.headline}
          </h2>
          <p className="answer-instruction">{answer.instruction}</p>
        </div>
      </div>
      <div className="answer-body">
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <Mono>{answer.number}</Mono>
          <CopyButton text={answer.number} what="prøvenummeret" />
          {answer.known && <Link href={`/opslag/${encodeURIComponent(answer.number)}`}>Link til svaret</Link>}
        </p>
        {answer.current && <Facts event={answer.current} returned={answer.returnedAt !== null} />}
        {answer.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        {answer.history.length > 1 && <History events={answer.history} />}
        {answer.help && <HelpLine help={answer.help} />}
        {!answer.log.stale && <p className="text-14 text-ink-quiet">{answer.log.text}</p>}
      </div>
    </section>
  )
}

function Facts({ event, returned }: { event: LookedUpEvent; returned: boolean }) {
  return (
    <>
      <p>
        Serie{' '}
        <Mono>
          {event.first}–{event.last}
        </Mono>{' '}
        ({formatCount(BigInt(event.count), 'nummer', 'numre')}) · {PURPOSES[event.purpose]} ·{' '}
        {returned ? 'Leveret tilbage' : 'Ikke leveret tilbage'}
      </p>
      {event.account && (
        <p>
          Konto {event.account}
          {event.system && ` · System ${event.system}`}
        </p>
      )}
    </>
  )
}

function History({ events }: { events: LookedUpEvent[] }) {
  return (
    <details>
      <summary>Alle {events.length} linjer om nummeret</summary>
      <ol className="mt-1">
        {events.map((event) => (
          <li key={event.drawId}>
            {formatShort(event.at)} {event.kind === 'draw' ? 'Trukket af' : 'Leveret tilbage af'} {event.laboratory}
          </li>
        ))}
      </ol>
    </details>
  )
}

function HelpLine({ help }: { help: NonNullable<LookUp['help']> }) {
  const ways = [help.phone, help.email, help.hours].filter(Boolean).join(', ')
  return (
    <p>
      Hjælp: {help.name}
      {ways && `, ${ways}`}
    </p>
  )
}

/** The answers before this one, newest first. */
export function EarlierAnswers({ answers }: { answers: LookUp[] }) {
  if (answers.length === 0) return null
  return (
    <section className="mt-8" aria-labelledby="tidligere">
      <h2 id="tidligere">Dine seneste opslag</h2>
      <ol className="earlier">
        {answers.map((answer, index) => (
          <li key={`${answer.number}-${answers.length - index}`} data-tone={LOOKS[answer.tone].tone}>
            <Icon name={LOOKS[answer.tone].icon} />
            <Mono>{answer.number}</Mono>
            <span>{answer.headline}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
