'use client'

import { RadioGroup } from '@/components/form/choices'
import { HiddenInput } from '@/components/form/hidden-input'
import type { FormAction, FormState } from '@/components/form/state'
import { SubmitButton } from '@/components/form/submit-button'
import { DateInput, TextArea } from '@/components/form/text-input'
import { ValidatedForm } from '@/components/form/validated-form'
import { ButtonLink, ButtonRow } from '@/components/ui/button'
import { EndSigningRight, RegisterSigningRight } from '@/lib/people/schemas'

interface Props {
  action: FormAction
  initial: FormState
  back: string
}

const GROUNDS = [
  {
    value: 'registeredRight',
    label: 'Tegningsret',
    hint: 'Personen tegner organisationen ifølge CVR-registret.',
  },
  { value: 'powerOfAttorney', label: 'Fuldmagt', hint: 'Organisationen har givet personen fuldmagt.' },
]

/** Gives somebody the right to sign. */
export function RegisterRightForm({ action, initial, back }: Props) {
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
      <ButtonRow>
        <SubmitButton>Giv retten</SubmitButton>
        <ButtonLink href={back} look="quiet">
          Fortryd
        </ButtonLink>
      </ButtonRow>
    </ValidatedForm>
  )
}

/** Ends a right to sign with a day. */
export function EndRightForm({ action, initial, back }: Props) {
  return (
    <ValidatedForm action={action} schema={EndSigningRight} initial={initial}>
      <HiddenInput name="id" />
      <DateInput name="validTo" label="Hvilken dag er rettens sidste?" />
      <ButtonRow>
        <SubmitButton look="danger">Afslut retten</SubmitButton>
        <ButtonLink href={back} look="quiet">
          Fortryd
        </ButtonLink>
      </ButtonRow>
    </ValidatedForm>
  )
}
