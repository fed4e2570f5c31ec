'use client'

import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import type { FormPageProps } from '@/components/form/state'
import { DateInput, TextArea } from '@/components/form/text-input'
import { ValidatedForm } from '@/components/form/validated-form'
import { ProposePlan } from '@/lib/certification/schemas'

/** The day of a test and how it is to be done, for the other side to say yes to. */
export function PlanForm({ action, initial, back }: FormPageProps) {
  return (
    <ValidatedForm action={action} schema={ProposePlan} initial={initial} discardHref={back}>
      <HiddenInput name="id" />
      <HiddenInput name="version" />
      <DateInput name="plannedOn" label="Hvilken dag skal der testes?" />
      <TextArea
        name="plan"
        label="Hvordan skal testen foregå?"
        hint="Fx hvilke testeksempler der bruges, hvem der er med, og hvor."
        maxLength={2000}
        optional
      />
      <FormButtons back={back}>Send forslaget</FormButtons>
    </ValidatedForm>
  )
}
