import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import type { listCalls } from '@/lib/messages'
import { DELIVERY_WORDS, type DeliveryState } from '@/lib/messages/words'
import { phoneHref } from '@/lib/text/phone'
import { DeedForm } from '../../deed-form'
import { noteCallAction } from '../receipt-actions'

type Outcome = Awaited<ReturnType<typeof listCalls>>
type Line = NonNullable<Extract<Outcome, { ok: true }>['value']>['lines'][number]

/** Whom MedCom rings, those that no mail reached first: made to be printed, and to be ticked off by ringing (SM-3). */
export function CallList({
  lines,
  id,
  step,
  mayNote,
}: {
  lines: readonly Line[]
  id: string
  step: number
  mayNote: boolean
}) {
  return (
    <ul className={lines.length > 0 ? 'border-t border-line' : ''} data-steady="">
      {lines.map((line) => (
        <li key={line.vendorId} className="break-inside-avoid border-b border-line py-3">
          <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
            <h3 className="text-16">
              <span className="hidden print:inline" aria-hidden="true">
                ☐{' '}
              </span>
              {line.vendorName} {line.unreached && <Badge state="Mail når ingen" tone="red" />}
            </h3>
            {mayNote && (
              <DeedForm
                action={noteCallAction}
                id={`ring-${line.vendorId}`}
                fields={{ id, step: String(step), vendorId: line.vendorId }}
                label="Jeg har ringet"
                what={`til ${line.vendorName}`}
              />
            )}
          </div>
          <Numbers line={line} />
        </li>
      ))}
    </ul>
  )
}

/** The number first: it is what one looks for with the telephone in the hand. */
function Numbers({ line: { supportPhone, contacts, administrators } }: { line: Line }) {
  return (
    <ul className="mt-1">
      {contacts.map(({ id, name, phone, hours, functions, mail }) => (
        <Row key={id} first={<Phone phone={phone} />} name={name}>
          {[functions.join(', '), hours, mailWord(mail)].filter(Boolean).join(' · ')}
        </Row>
      ))}
      {supportPhone && (
        <Row first={<Phone phone={supportPhone} />} name="Support">
          Hjælper leverandørens laboratorier
        </Row>
      )}
      {contacts.length === 0 &&
        administrators.map(({ name, address, mail }) => (
          <Row key={address} first={null} name={name}>
            {['Administrator', address, mailWord(mail)].filter(Boolean).join(' · ')}
          </Row>
        ))}
    </ul>
  )
}

function Row({ first, name, children }: { first: ReactNode; name: string; children: string }) {
  return (
    <li className="grid grid-cols-[9rem_1fr] gap-x-4 py-1">
      <span>{first}</span>
      <span className="min-w-0 break-words">
        {name} <span className="block text-14 text-ink-soft sm:inline">{children}</span>
      </span>
    </li>
  )
}

const mailWord = (state: DeliveryState | null) => state && `mail: ${DELIVERY_WORDS[state].toLowerCase()}`

function Phone({ phone }: { phone: string | null }) {
  return phone ? (
    <a href={phoneHref(phone)} className="whitespace-nowrap">
      {phone}
    </a>
  ) : (
    <span className="text-ink-quiet">Intet nummer</span>
  )
}
