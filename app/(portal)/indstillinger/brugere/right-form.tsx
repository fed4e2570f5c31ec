'use client'

import { RadioGroup } from '@/components/form/choices'
import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import type { FormPageProps } from '@/components/form/state'
import { DateInput, TextArea } from '@/components/form/text-input'
import { ValidatedForm } from '@/components/form/validated-form'
import { RegisterSigningRight } from '@/lib/people/schemas'

const GROUNDS = [
  {
    value: 'registeredRight',
    label: 'Tegningsret',
    hint: 'Personen tegner organisationen ifølge CVR-registret.',
  },
  { value: 'powerOfAttorney', label: 'Fuldmagt', hint: 'Organisationen har givet personen fuldmagt.' },
]

/** Gives somebody the right to sign. */
export function RegisterRightForm({ action, initial, back }: FormPageProps) {
  return (
    <ValidatedForm action={action} schema={RegisterSigningRight} initial={initial}>
      <HiddenInput name="userId" />
      <RadioGroup name="kind" label="Hvad bygger retten på?" options={GROUNDS} />
      <TextArea
        name="evidence"
        label="Hvor står det?"
        hint="Fx udskrift af CVR-registret med dato, eller fuldmagtens dato og journalnummer."
        rows={3}
        maxLength={1000}
      />
      <DateInput name="validFrom" label="Fra og med hvilken dag?" />
      <DateInput
        name="validTo"
        label="Til og med hvilken dag?"
        hint="Lad feltet stå tomt, hvis retten gælder indtil videre."
        optional
      />
      <FormButtons back={back}>Giv retten</FormButtons>
    </ValidatedForm>
  )
}
