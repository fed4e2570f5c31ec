'use client'

import { RadioGroup } from '@/components/form/choices'
import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import { Select, type Option } from '@/components/form/select'
import type { FormPageProps } from '@/components/form/state'
import { DateInput, TextInput } from '@/components/form/text-input'
import { ValidatedForm } from '@/components/form/validated-form'
import { ChangeOrganisation, CreateOrganisation } from '@/lib/parties/schemas'
import { addressFields, glnField } from '../party-fields'
import { supportFields } from './support-fields'

interface Props extends FormPageProps {
  countries: Option[]
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
      {roles && (
        <TextInput
          name="noNumberReason"
          label="Hvorfor har organisationen intet nummer endnu?"
          hint="Kun når nummeret mangler, fx fordi organisationen først oprettes senere."
          optional
        />
      )}
      {glnField()}
      {addressFields()}
      {supportFields()}
      <FormButtons back={back}>{roles ? 'Opret parten' : 'Gem ændringerne'}</FormButtons>
    </ValidatedForm>
  )
}
