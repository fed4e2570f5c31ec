'use client'

import { Form } from '@/components/form/form'
import { HiddenInput } from '@/components/form/hidden-input'
import type { FormAction, FormState } from '@/components/form/state'
import { SubmitButton } from '@/components/form/submit-button'
import { DateInput, TextInput } from '@/components/form/text-input'

interface Line {
  laboratoryId: string
  name: string
  /** What is known of it: half a year's numbers, or that it draws already. */
  hint: string | null
}

/** The first draws of all laboratories in one form; a line that is left empty is no plan. */
export function PlanForm({
  action,
  initial,
  lines,
}: {
  action: FormAction
  initial: FormState
  lines: readonly Line[]
}) {
  return (
    <Form action={action} initial={initial} id="planer" className="w-full">
      <HiddenInput name="id" />
      <HiddenInput name="version" />
      {lines.map((line, index) => (
        <fieldset key={line.laboratoryId} className="border-t border-line pt-4">
          <legend className="float-left w-full font-bold">{line.name}</legend>
          {line.hint && <p className="clear-both text-14 text-ink-soft">{line.hint}</p>}
          <HiddenInput name={`plans.${index}.laboratoryId`} value={line.laboratoryId} />
          <div className="clear-both grid gap-x-6 gap-y-4 pt-2 pb-6 [&_.field]:m-0 sm:grid-cols-[10rem_12rem_minmax(0,1fr)]">
            <TextInput name={`plans.${index}.size`} label="Antal numre" inputMode="numeric" />
            <DateInput name={`plans.${index}.plannedOn`} label="Dag" />
            <TextInput name={`plans.${index}.agreedWith`} label="Aftalt med" autoComplete="off" />
          </div>
        </fieldset>
      ))}
      <div className="border-t border-line pt-6">
        <SubmitButton>Gem planerne</SubmitButton>
      </div>
    </Form>
  )
}
