import { Badge } from '@/components/ui/badge'
import type { showProgress } from '@/lib/messages'
import { DELIVERY_WORDS, type DeliveryState } from '@/lib/messages/words'
import { phoneHref } from '@/lib/text/phone'
import { DeedForm } from '../../../deed-form'
import { noteCallAction } from '../../receipt-actions'

type Outcome = Awaited<ReturnType<typeof showProgress>>
type Lines = NonNullable<Extract<Outcome, { ok: true }>['value']>['toRing']

/** Whom MedCom rings, those that no mail reached first: made to be printed, and to be ticked off by ringing (SM-3). */
export function CallList({
  lines,
  id,
  step,
  mayNote,
}: {
  lines: Lines
  id: string
  step: number
  mayNote: boolean
}) {
  return (
    <ul className={lines.length > 0 ? 'border-t border-line' : ''}>
      {lines.map(({ vendorId, vendorName, supportPhone, unreached, contacts, administrators }) => (
        <li key={vendorId} className="break-inside-avoid border-b border-line py-3">
          <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
            <h3 className="text-16">
              {vendorName} {unreached && <Badge state="Mail når ingen" tone="red" />}
            </h3>
            {mayNote && (
              <DeedForm
                action={noteCallAction}
                id={`ring-${vendorId}`}
                fields={{ id, step: String(step), vendorId }}
                label="Jeg har ringet"
                what={`til ${vendorName}`}
              />
            )}
          </div>
          <ul className="mt-1">
            {contacts.map(({ id: contactId, name, phone, hours, functions, mail }) => (
              <li key={contactId}>
                {name} ({[functions.join(', '), mailWord(mail)].filter(Boolean).join('; ')}):{' '}
                <Phone phone={phone} />
                {hours && <span className="text-14 text-ink-soft">, {hours}</span>}
              </li>
            ))}
            {supportPhone && (
              <li>
                Support: <Phone phone={supportPhone} />
              </li>
            )}
            {contacts.length === 0 &&
              administrators.map(({ name, address, mail }) => (
                <li key={address}>
                  {name} ({['administrator', mailWord(mail)].filter(Boolean).join('; ')}): {address}
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

const mailWord = (state: DeliveryState | null) => state && `mail: ${DELIVERY_WORDS[state].toLowerCase()}`

function Phone({ phone }: { phone: string | null }) {
  return phone ? (
    <a href={phoneHref(phone)} className="whitespace-nowrap">
      {phone}
    </a>
  ) : (
    'intet nummer'
  )
}
