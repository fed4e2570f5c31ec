import { ButtonLink } from '@/components/ui/button'
import { nextStep } from '@/lib/certification/next-step'
import { isStaff, type Actor } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import { DeedForm } from '../../deed-form'
import { agreeAction, beginAction } from '../actions'
import type { ShownCertification } from './certification'

const DEEDS = { agree: agreeAction, begin: beginAction }

/** The one next step of a certification: the only big thing on its page. */
export function NextStepPanel({ one, actor }: { one: ShownCertification; actor: Actor }) {
  const side = isStaff(actor) ? 'medcom' : 'vendor'
  const { title, text, actions } = nextStep(one, { side, acts: may(actor, 'certification.propose') })
  return (
    <section
      aria-labelledby="naeste-skridt"
      className="mb-10 rounded-ui border-2 border-ink p-6 max-sm:p-4 [.tabs+&]:mt-0"
    >
      <p className="text-14 text-ink-soft">Næste skridt</p>
      <h2 id="naeste-skridt" className="text-24">
        {title}
      </h2>
      <p className="mt-2 max-w-text">{text}</p>
      {actions.length > 0 && (
        <div className="mt-5 flex flex-wrap items-start gap-3" data-noprint="">
          {actions.map((action, index) =>
            'deed' in action ? (
              <DeedForm
                key={action.label}
                action={DEEDS[action.deed]}
                id={action.deed}
                fields={{ id: one.id, version: String(one.version) }}
                label={action.label}
                look={index === 0 ? 'primary' : 'secondary'}
                small={false}
              />
            ) : (
              <ButtonLink key={action.label} href={action.href} look={index === 0 ? 'primary' : 'secondary'}>
                {action.label}
              </ButtonLink>
            ),
          )}
        </div>
      )}
    </section>
  )
}
