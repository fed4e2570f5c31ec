import { Section } from '@/components/layout/section'
import { ButtonLink } from '@/components/ui/button'
import { may } from '@/lib/door/policy'
import type { Actor } from '@/lib/door/actor'
import { formatDateTime } from '@/lib/format'
import { DeedForm } from '../../deed-form'
import { receiptAction } from '../receipt-actions'
import type { ShownMessage } from './message'

/** A vendor's own answer to what was told last: seen, and passed on to its laboratories (SM-3, SM-4). */
export function OwnReceipt({ message: { id, own, steps }, actor }: { message: ShownMessage; actor: Actor }) {
  if (!own) return null
  const step = steps[0]!.number
  const seen = own.receipts.find((receipt) => receipt.step === step)
  const passedOn = own.passedOn.find((one) => one.step === step)
  return (
    <Section title="Jeres kvittering" lead="Så ved MedCom, at I har fået det nyeste, og ringer ikke.">
      <ul className="mb-4">
        <li>{seen ? `Kvitteret ${formatDateTime(seen.at)}.` : 'I har ikke kvitteret for det nyeste.'}</li>
        <li>
          {passedOn
            ? `Givet videre til laboratorierne ${formatDateTime(passedOn.at)}.`
            : 'I har ikke givet det nyeste videre til jeres laboratorier.'}
        </li>
      </ul>
      <div className="flex flex-wrap gap-3">
        {!seen && may(actor, 'message.receipt') && (
          <DeedForm
            action={receiptAction}
            id="kvitter"
            fields={{ id, step: String(step) }}
            label="Kvittér"
            look="primary"
            small={false}
          />
        )}
        {may(actor, 'message.showPassOn') && (
          <ButtonLink href={`/servicemeddelelser/${id}/giv-videre`} look="secondary">
            Giv videre til laboratorierne
          </ButtonLink>
        )}
      </div>
    </Section>
  )
}
