'use client'

import { Checkbox } from '@/components/form/choices'
import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import type { FormPageProps } from '@/components/form/state'
import { TextArea, TextInput } from '@/components/form/text-input'
import { ValidatedForm } from '@/components/form/validated-form'
import { ChangeVersion } from '@/lib/templates/schemas'

/** What a version is called, why it is there, and the notices its text states. */
export function HeadForm({ action, initial, back }: FormPageProps) {
  return (
    <ValidatedForm action={action} schema={ChangeVersion} initial={initial} discardHref={`${back}/rediger`}>
      <HiddenInput name="id" />
      <HiddenInput name="version" />
      <TextInput name="title" label="Hvad hedder aftalen?" hint="Titlen på dokumentet." autoComplete="off" />
      <TextArea
        name="changeNote"
        label="Hvad er nyt i denne version, og hvorfor?"
        hint="Står øverst, når nogen ser eller sammenligner versionen."
        optional
      />
      <Checkbox
        name="consultation"
        label="Teksten er et udkast i høring"
        hint="Det står på dokumenterne, så ingen tager dem for den endelige aftale."
      />
      {months('terminationMonths', 'Hvor mange måneder er varslet for opsigelse?')}
      {months('termsMonths', 'Hvor mange måneder er varslet for nye vilkår?')}
      <FormButtons back={back}>Gem oplysningerne</FormButtons>
    </ValidatedForm>
  )
}

function months(name: string, label: string) {
  return (
    <TextInput
      name={name}
      label={label}
      hint="Det samme tal, som står i teksten."
      inputMode="numeric"
      width={4}
    />
  )
}
