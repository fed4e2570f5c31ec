'use client'

import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import type { FormPageProps } from '@/components/form/state'
import { DateInput, TextInput } from '@/components/form/text-input'
import { ValidatedForm } from '@/components/form/validated-form'
import { DeclareUse, NoteCount } from '@/lib/stock/schemas'

/** How many numbers a laboratory uses a year. */
export function UseForm({ action, initial, back }: FormPageProps) {
  return (
    <ValidatedForm action={action} schema={DeclareUse} initial={initial} discardHref={back}>
      <HiddenInput name="id" />
      <HiddenInput name="version" />
      <TextInput
        name="yearlyProduction"
        label="Hvor mange prøvenumre bruger laboratoriet om året?"
        hint="Lad feltet være tomt, hvis det skal skønnes ud fra trækningerne."
        width={12}
        inputMode="numeric"
        autoComplete="off"
        optional
      />
      <FormButtons back={back}>Gem forbruget</FormButtons>
    </ValidatedForm>
  )
}

/** What somebody has counted. */
export function CountForm({ action, initial, back }: FormPageProps) {
  return (
    <ValidatedForm action={action} schema={NoteCount} initial={initial} discardHref={back}>
      <HiddenInput name="id" />
      <DateInput
        name="countedOn"
        label="Hvilken dag er der talt op?"
        hint="Tallet gælder, når dagen er slut."
      />
      <TextInput
        name="numbers"
        label="Hvor mange numre var der på lager?"
        hint="Numre, der er trukket og ikke brugt endnu."
        width={12}
        inputMode="numeric"
        autoComplete="off"
      />
      <FormButtons back={back}>Gem optællingen</FormButtons>
    </ValidatedForm>
  )
}
