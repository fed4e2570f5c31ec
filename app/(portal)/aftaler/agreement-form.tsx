'use client'

import { Checkbox } from '@/components/form/choices'
import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import { Select, type Option } from '@/components/form/select'
import type { FormPageProps } from '@/components/form/state'
import { DateInput, TextArea } from '@/components/form/text-input'
import { ValidatedForm } from '@/components/form/validated-form'
import { ChangeAgreement, CreateAgreement } from '@/lib/agreements/schemas'

interface Props extends FormPageProps {
  /** Given, the form makes a new draft with one of these. */
  vendors?: Option[]
  templates: Option[]
}

/** The draft of an agreement: with whom, on which text, and its days. */
export function AgreementForm({ action, initial, back, vendors, templates }: Props) {
  return (
    <ValidatedForm
      action={action}
      schema={vendors ? CreateAgreement : ChangeAgreement}
      initial={initial}
      discardHref={back}
    >
      {vendors ? (
        <Select
          name="vendorId"
          label="Hvem skal aftalen være med?"
          options={vendors}
          empty="Vælg leverandør"
        />
      ) : (
        <>
          <HiddenInput name="id" />
          <HiddenInput name="version" />
        </>
      )}
      <Select
        name="templateVersionId"
        label="Hvilken tekst bygger den på?"
        hint="Kun den udgivne version af en skabelon kan vælges."
        options={templates}
        empty="Vælg skabelon"
      />
      <Checkbox
        name="drawsAlready"
        label="Leverandøren trækker allerede numre"
        hint="Så får kravene før tilslutning en frist i stedet for at spærre for, at aftalen træder i kraft."
      />
      <DateInput
        name="signBy"
        label="Hvornår er den sidste dag til underskrift?"
        hint="Lad feltet stå tomt, så regnes dagen ud, når aftalen sendes."
        optional
      />
      <DateInput
        name="inForceFrom"
        label="Skal aftalen først træde i kraft fra en bestemt dag?"
        hint="Lad feltet stå tomt, hvis den gælder, så snart alt er på plads."
        optional
      />
      <TextArea
        name="message"
        label="Hvad vil du skrive til leverandøren?"
        hint="Står i mailen, når aftalen sendes."
        maxLength={2000}
        optional
      />
      <FormButtons back={back}>{vendors ? 'Opret kladden' : 'Gem kladden'}</FormButtons>
    </ValidatedForm>
  )
}
