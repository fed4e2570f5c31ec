'use client'

import { Select, type Option } from '@/components/form/select'
import type { FormAction, FormState } from '@/components/form/state'
import { SubmitButton } from '@/components/form/submit-button'
import { TextInput } from '@/components/form/text-input'
import { ValidatedForm } from '@/components/form/validated-form'
import { ButtonLink, ButtonRow } from '@/components/ui/button'
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
      <ButtonRow>
        <SubmitButton>Opret station</SubmitButton>
        <ButtonLink href="/indstillinger/stationer" look="quiet">
          Fortryd
        </ButtonLink>
      </ButtonRow>
    </ValidatedForm>
  )
}
