'use client'

import { FormButtons } from '@/components/form/form-buttons'
import type { FormPageProps } from '@/components/form/state'
import { TextInput } from '@/components/form/text-input'
import { ValidatedForm } from '@/components/form/validated-form'
import { AddStandard } from '@/lib/certification/schemas'

/** What a standard is called, as MedCom's list would write it. */
export function StandardForm({ action, initial, back }: FormPageProps) {
  return (
    <ValidatedForm action={action} schema={AddStandard} initial={initial}>
      <TextInput
        name="code"
        label="Hvad er standardens id?"
        hint="Som på MedComs godkendelsesliste, fx REQ01."
        maxLength={40}
        autoComplete="off"
      />
      <TextInput
        name="edition"
        label="Hvilken version?"
        hint="Det, der står i parentes på listen, fx Q0131K."
        maxLength={40}
        autoComplete="off"
        optional
      />
      <TextInput
        name="name"
        label="Hvad hedder den?"
        hint="Fx Laboratorierekvisition."
        maxLength={200}
        autoComplete="off"
      />
      <FormButtons back={back}>Tilføj standarden</FormButtons>
    </ValidatedForm>
  )
}
