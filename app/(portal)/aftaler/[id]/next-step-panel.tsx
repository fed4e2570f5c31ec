import { ButtonLink } from '@/components/ui/button'
import { NextStep } from '@/components/ui/next-step'
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
    <NextStep title={title} text={text}>
      {action &&
        ('deed' in action ? (
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
        ))}
    </NextStep>
  )
}
