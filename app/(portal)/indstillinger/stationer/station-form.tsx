'use client'

import { FormButtons } from '@/components/form/form-buttons'
import { Select, type Option } from '@/components/form/select'
import type { FormAction, FormState } from '@/components/form/state'
import { TextInput } from '@/components/form/text-input'
import { ValidatedForm } from '@/components/form/validated-form'
import { CreateStation } from '@/lib/people/schemas'

/** Prepares a laboratory PC. */
export function StationForm({
  action,
  initial,
  laboratories,
}: {
  action: FormAction
  initial: FormState
  laboratories: Option[]
}) {
  return (
    <ValidatedForm action={action} schema={CreateStation} initial={initial}>
      <Select
        name="laboratoryId"
        label="Hvilket laboratorium står pc'en i?"
        options={laboratories}
        empty="Vælg laboratorium"
      />
      <TextInput
        name="name"
        label="Hvad skal stationen hedde?"
        hint="Så man kan kende den, fx »Prøvemodtagelsen, pc 2«."
        maxLength={100}
        autoComplete="off"
      />
      <FormButtons back="/indstillinger/stationer">Opret station</FormButtons>
    </ValidatedForm>
  )
}
