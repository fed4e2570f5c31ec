import { ButtonLink } from '@/components/ui/button'
import { nextStep } from '@/lib/agreements/next-step'
import type { Actor } from '@/lib/door/actor'
import { isStaff } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import { DeedForm } from '../../deed-form'
import { sendAction } from '../actions'
import type { ShownAgreement } from './frame'

/** The one next step of an agreement: the only big thing on its page. */
export function NextStepPanel({ agreement, actor }: { agreement: ShownAgreement; actor: Actor }) {
  const reader = isStaff(actor)
    ? { side: 'medcom' as const, administrates: may(actor, 'agreement.change') }
    : { side: 'vendor' as const, administrates: may(actor, 'agreement.decline') }
  const { title, text, action } = nextStep(agreement, reader)
  return (
    <section
      aria-labelledby="naeste-skridt"
      className="mb-10 rounded-ui border-2 border-ink p-6 max-sm:p-4 [.tabs+&]:mt-0"
    >
      <p className="text-14 text-ink-soft">Næste skridt</p>
      <h2 id="naeste-skridt" className="text-24">
        {title}
      </h2>
      {text && <p className="mt-2 max-w-text">{text}</p>}
      {action && (
        <div className="mt-5">
          {'deed' in action ? (
            <DeedForm
              action={sendAction}
              id="send"
              fields={{ id: agreement.id, version: String(agreement.version) }}
              label={action.label}
              look="primary"
              small={false}
            />
          ) : (
            <ButtonLink href={action.href}>{action.label}</ButtonLink>
          )}
        </div>
      )}
    </section>
  )
}
