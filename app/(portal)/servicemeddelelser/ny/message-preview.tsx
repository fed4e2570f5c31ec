'use client'

import { Alert } from '@/components/ui/alert'
import { Details } from '@/components/ui/details'
import { MailFrame } from '@/components/ui/mail-frame'
import type { ShownPreview } from './shown-preview'

/** The last look before it is sent: who gets it, who does not, and the mail as they see it (SM-1). */
export function MessagePreview({ told }: { told: string }) {
  const shown = JSON.parse(told) as ShownPreview
  const { subject, text, html, count, recipients, more, gaps, isPublic, status, title, readability } = shown
  return (
    <div className="mt-4 flex flex-col gap-6">
      <Alert title={`${count} får mailen, så snart du sender`} level={3}>
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
      </Alert>
      {gaps.length > 0 && (
        <Alert kind="warning" title="Nogen mangler en kontakt" level={3}>
          {gaps.map((gap) => (
            <p key={gap}>{gap}</p>
          ))}
        </Alert>
      )}
      <section aria-label="Mailen">
        <h3>Mailen, som modtagerne ser den</h3>
        <p className="mt-2 font-bold break-words">{subject}</p>
        <div className="mt-2 border-l-4 border-line pl-4 break-words whitespace-pre-wrap">{text}</div>
        <div className="mt-3">
          <MailFrame html={html} />
        </div>
      </section>
      <section aria-label="Statussiden">
        <h3>På statussiden</h3>
        {isPublic ? (
          <p className="mt-1">
            {status}: <span className="font-bold">{title}</span>. Alle kan læse teksten.
          </p>
        ) : (
          <p className="mt-1">Den gælder ikke alle, så den står ikke på den offentlige statusside.</p>
        )}
      </section>
      {readability && (
        <section aria-label="Læsbarhed">
          <h3>Er teksten til at læse?</h3>
          <p className="mt-1">{readability.text}.</p>
          <ul className="list-disc pl-5">
            {readability.advice.map((advice) => (
              <li key={advice}>{advice}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
