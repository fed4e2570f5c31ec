import type { Metadata } from 'next'
import { forbidden, notFound } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { Alert } from '@/components/ui/alert'
import { Link } from '@/components/ui/link'
import { may } from '@/lib/door/policy'
import { can } from '@/lib/messages/rules'
import { stateWord } from '@/lib/messages/words'
import { here } from '@/lib/web/request'
import { nameOf } from '../../columns'
import { beginWith, momentFields, PART_OPTIONS, PRIORITY_OPTIONS } from '../../ny/begin-with'
import { stepAt } from '../../steps'
import { crumbs, messageOf } from '../message'
import { StepForm } from './step-form'

type StepParams = { params: Promise<{ id: string; trin: string }> }

/** The message and the step of the address, and whether this reader may take it as the message is now. */
async function stepOf({ params }: StepParams) {
  const { id, trin } = await params
  const context = await here()
  const step = stepAt(trin)
  if (!step) notFound()
  if (!may(context.actor, `message.${step.deed}`)) forbidden()
  const message = await messageOf(id)
  return { context, message, step, isOpen: can(step.deed, message.state, message.kind) }
}

export async function generateMetadata(props: StepParams): Promise<Metadata> {
  const { message, step } = await stepOf(props)
  return { title: `${step.title(message.kind)}: ${nameOf(message)}` }
}

export default async function StepPage(props: StepParams) {
  const { context, message, step, isOpen } = await stepOf(props)
  const { id, version, kind, state, title, priority, components, startsAt, endsAt } = message
  const { words } = await beginWith(context, kind, step.deed)
  return (
    <>
      <PageHead
        title={`${step.title(kind)}: ${nameOf(message)}`}
        lead={step.lead(kind)}
        trail={crumbs(message)}
      />
      {/* Somebody has taken it meanwhile, or it is over: what was typed stays where it is. */}
      {!isOpen && (
        <div className="mb-6">
          <Alert
            kind="warning"
            title={`Det kan ikke meldes om det, der er ${stateWord(state, kind).toLowerCase()}`}
          >
            <Link href={`/servicemeddelelser/${id}`}>Se, hvad der er meldt ud</Link>
          </Alert>
        </div>
      )}
      <StepForm
        action={step.action}
        initial={initialState({
          id,
          version: String(version),
          text: words.text,
          notifies: 'ja',
          ...(step.deed === 'move' && {
            ...momentFields('starts', startsAt),
            ...momentFields('ends', endsAt),
          }),
          ...(step.deed === 'correct' && {
            title,
            priority,
            components: components.map(({ component, environment }) => `${environment}:${component}`),
          }),
        })}
        back={`/servicemeddelelser/${id}`}
        deed={step.deed}
        button={step.button}
        parts={PART_OPTIONS}
        priorities={PRIORITY_OPTIONS}
      />
    </>
  )
}
