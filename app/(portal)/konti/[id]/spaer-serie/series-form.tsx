'use client'

import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import type { FormPageProps } from '@/components/form/state'
import { TextArea, TextInput } from '@/components/form/text-input'
import { ValidatedForm } from '@/components/form/validated-form'
import { AskBlockSeries } from '@/lib/accounts/schemas'

/** Which series is to be blocked, and why. */
export function SeriesForm({ action, initial, back }: FormPageProps) {
  return (
    <ValidatedForm action={action} schema={AskBlockSeries} initial={initial}>
      <HiddenInput name="id" />
      <TextInput
        name="first"
        label="Hvad er seriens første nummer?"
        mono
        width={20}
        maxLength={35}
        autoComplete="off"
      />
      <TextInput
        name="last"
        label="Hvad er seriens sidste nummer?"
        mono
        width={20}
        maxLength={35}
        autoComplete="off"
      />
      <TextArea
        name="reason"
        label="Hvad skete der?"
        hint="MedCom ser det. Skriv, om nogen af numrene er brugt."
        rows={3}
        maxLength={1000}
      />
      <FormButtons back={back} look="danger">
        Bed om at få serien spærret
      </FormButtons>
    </ValidatedForm>
  )
}
