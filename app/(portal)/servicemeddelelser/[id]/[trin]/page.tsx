import type { Metadata, Route } from 'next'
import { forbidden, notFound, redirect } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { may } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { nameOf } from '../../columns'
import { beginWith, momentFields, PART_OPTIONS, PRIORITY_OPTIONS } from '../../ny/begin-with'
import { isStep, stepsFor } from '../../steps'
import { crumbs, messageOf } from '../message'
import { StepForm } from './step-form'

type StepParams = { params: Promise<{ id: string; trin: string }> }

/** The message and the step of the address, where this reader may take it now. */
async function stepOf({ params }: StepParams) {
  const { id, trin } = await params
  const context = await here()
  if (!may(context.actor, 'message.update')) forbidden()
  const message = await messageOf(id)
  const step = stepsFor(context.actor, message).find(({ path }) => path === trin)
  if (step) return { context, message, step }
  // Somebody has taken it meanwhile, or it is over: the message says so.
  return isStep(trin) ? redirect(`/servicemeddelelser/${id}` as Route) : notFound()
}

export async function generateMetadata(props: StepParams): Promise<Metadata> {
  const { message, step } = await stepOf(props)
  return { title: `${step.title(message.kind)}: ${nameOf(message)}` }
}

export default async function StepPage(props: StepParams) {
  const { context, message, step } = await stepOf(props)
  const { id, version, kind, title, priority, components, startsAt, endsAt } = message
  const { words } = await beginWith(context, kind, step.deed)
  return (
    <>
      <PageHead
        title={`${step.title(kind)}: ${nameOf(message)}`}
        lead={step.lead(kind)}
        trail={crumbs(message)}
      />
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
