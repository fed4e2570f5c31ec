import { ButtonLink } from '@/components/ui/button'
import { NextStep } from '@/components/ui/next-step'
import { nextStep } from '@/lib/certification/next-step'
import { sideOf, type Actor } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import { DeedForm } from '../../deed-form'
import { agreeAction, beginAction } from '../actions'
import type { ShownCertification } from './certification'

const DEEDS = { agree: agreeAction, begin: beginAction }

/** The one next step of a certification, with the deeds that lead there. */
export function NextStepPanel({ one, actor }: { one: ShownCertification; actor: Actor }) {
  const reader = { side: sideOf(actor), acts: may(actor, 'certification.propose') }
  const { title, text, actions } = nextStep(one, reader)
  return (
    <NextStep title={title} text={text}>
      {actions.length > 0 &&
        actions.map((action) => {
          const look = action.quiet ? 'secondary' : 'primary'
          return 'deed' in action ? (
            <DeedForm
              key={action.label}
              action={DEEDS[action.deed]}
              id={action.deed}
              fields={{ id: one.id, version: String(one.version) }}
              label={action.label}
              look={look}
              small={false}
            />
          ) : (
            <ButtonLink key={action.label} href={action.href} look={look}>
              {action.label}
            </ButtonLink>
          )
        })}
    </NextStep>
  )
}
