'use client'

import { Alert } from '@/components/ui/alert'
import { Badge } from '@/components/ui/badge'
import { Details } from '@/components/ui/details'
import { MailFrame } from '@/components/ui/mail-frame'
import type { ShownPreview } from './shown-preview'

/** The last look before it is told: who gets it, who does not, and how it looks where it is read (SM-1). */
export function MessagePreview({ told }: { told: string }) {
  return (
    <>
      <WhoGetsIt told={told} />
      <HowItLooks told={told} />
    </>
  )
}

/** How many get it, where nobody does, and what is promised. */
export function WhoGetsIt({ told }: { told: string }) {
  return (
    <div className="mt-4 flex flex-col gap-6">
      <Recipients {...(JSON.parse(told) as ShownPreview)} />
    </div>
  )
}

/** The mail, the status page, and how easy it is to read. */
export function HowItLooks({ told }: { told: string }) {
  const { mail, status, readability, isMailed } = JSON.parse(told) as ShownPreview
  return (
    <div className="mt-6 flex flex-col gap-6">
      {isMailed && <Mail {...mail} />}
      <OnStatus status={status} />
      {readability && <Readability {...readability} />}
    </div>
  )
}

function Recipients({
  count,
  isMailed,
  unmailed,
  recipients,
  more,
  gaps,
  promise,
}: Pick<ShownPreview, 'count' | 'isMailed' | 'unmailed' | 'recipients' | 'more' | 'gaps' | 'promise'>) {
  return (
    <>
      <Alert kind={isMailed ? 'info' : 'warning'} title={count} level={3}>
        {promise && <p className="mt-1">{promise}</p>}
        {isMailed ? (
          <Details summary="Se, hvem der får den">
            <ul>
              {recipients.map(({ name, address, why }) => (
                <li key={address} className="py-1">
                  {name}, <span className="break-words">{address}</span>{' '}
                  <span className="text-14 text-ink-soft">({why})</span>
                </li>
              ))}
            </ul>
            {more > 0 && <p>Og {more} andre.</p>}
          </Details>
        ) : (
          <p className="mt-1">{unmailed}</p>
        )}
      </Alert>
      {gaps.length > 0 && (
        <Alert kind="warning" title="Nogen mangler en kontakt" level={3}>
          {gaps.map((gap) => (
            <p key={gap}>{gap}</p>
          ))}
        </Alert>
      )}
    </>
  )
}

function Mail({ subject, text, html }: ShownPreview['mail']) {
  return (
    <section aria-label="Mailen">
      <h3>Mailen, som modtagerne ser den</h3>
      <p className="mt-2 font-bold break-words">{subject}</p>
      <div className="mt-2 border-l-4 border-line pl-4 break-words whitespace-pre-wrap">{text}</div>
      <div className="mt-3">
        <MailFrame html={html} />
      </div>
    </section>
  )
}

function OnStatus({ status }: Pick<ShownPreview, 'status'>) {
  return (
    <section aria-label="Statussiden">
      <h3>På statussiden</h3>
      {status ? (
        <div className="mt-2 border-l-4 border-line pl-4">
          <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <span className="font-bold break-words">{status.title}</span>
            <Badge state={status.state} tone={status.tone} />
          </p>
          <p className="mt-1 text-14 text-ink-soft">{status.facts}</p>
          <p className="mt-2 font-bold">{status.deed}</p>
          <p className="break-words whitespace-pre-wrap">{status.text}</p>
        </div>
      ) : (
        <p className="mt-1">Den gælder ikke alle, så den står ikke på den offentlige statusside.</p>
      )}
    </section>
  )
}

function Readability({ text, advice }: NonNullable<ShownPreview['readability']>) {
  return (
    <section aria-label="Læsbarhed">
      <h3>Er teksten til at læse?</h3>
      <p className="mt-1">{text}.</p>
      <ul className="list-disc pl-5">
        {advice.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
