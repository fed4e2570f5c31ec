'use client'

import { RadioGroup } from '@/components/form/choices'
import { HiddenInput } from '@/components/form/hidden-input'
import { Select, type Option } from '@/components/form/select'
import type { FormAction, FormState } from '@/components/form/state'
import { SubmitButton } from '@/components/form/submit-button'
import { DateInput, TextInput } from '@/components/form/text-input'
import { ValidatedForm } from '@/components/form/validated-form'
import { ButtonLink, ButtonRow } from '@/components/ui/button'
import { ChangeOrganisation, CreateOrganisation } from '@/lib/parties/schemas'
import { SupportFields } from './support-fields'

interface Props {
  action: FormAction
  initial: FormState
  countries: Option[]
  back: string
  /** Given, the form makes a new party, which begins in one of these roles. */
  roles?: Option[]
}

/** What is known of a party. */
export function OrganisationForm({ action, initial, countries, back, roles }: Props) {
  return (
    <ValidatedForm
      action={action}
      schema={roles ? CreateOrganisation : ChangeOrganisation}
      initial={initial}
      discardHref={back}
    >
      {!roles && <HiddenInput name="id" />}
      {!roles && <HiddenInput name="version" />}
      <TextInput name="name" label="Hvad hedder organisationen?" autoComplete="off" />
      {roles && <RadioGroup name="role" label="Hvad er den for NPN-servicen?" options={roles} />}
      {roles && <DateInput name="validFrom" label="Fra og med hvilken dag?" />}
      <Select name="country" label="Hvilket land er den registreret i?" options={countries} />
      <TextInput
        name="cvr"
        label="CVR-nummer"
        hint="8 cifre. Lad feltet stå tomt for en udenlandsk organisation."
        width={11}
        inputMode="numeric"
        mono
      />
      <TextInput
        name="foreignRegistration"
        label="Udenlandsk registreringsnummer"
        hint="Nummeret i landets eget selskabsregister. Lad feltet stå tomt for en dansk organisation."
        width={20}
        mono
      />
      <TextInput
        name="gln"
        label="GLN-nummer (EAN)"
        hint="13 cifre."
        width={16}
        inputMode="numeric"
        mono
        optional
      />
      <TextInput name="address" label="Adresse" autoComplete="off" optional />
      <TextInput name="postalCode" label="Postnummer" width={8} autoComplete="off" optional />
      <TextInput name="city" label="By" autoComplete="off" optional />
      <SupportFields />
      <ButtonRow>
        <SubmitButton>{roles ? 'Opret parten' : 'Gem ændringerne'}</SubmitButton>
        <ButtonLink href={back} look="quiet">
          Fortryd
        </ButtonLink>
      </ButtonRow>
    </ValidatedForm>
  )
}
