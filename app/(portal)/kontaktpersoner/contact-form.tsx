'use client'

import { CheckboxGroup, RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import { Select, type Option } from '@/components/form/select'
import type { FormPageProps } from '@/components/form/state'
import { TextInput } from '@/components/form/text-input'

export interface ContactChoices {
  kinds: Option[]
  channels: Option[]
  functions: Option[]
  deputies: Option[]
}

interface Props extends FormPageProps {
  choices: ContactChoices
  /** Given, the form adds a contact to one of these, or to the vendor itself. */
  laboratories?: Option[]
  deed: string
}

/** Somebody to reach: what for, who, and how. */
export function ContactForm({ action, initial, back, choices, laboratories, deed }: Props) {
  const { kinds, channels, functions, deputies } = choices
  return (
    <Form action={action} initial={initial}>
      {laboratories ? (
        <Select
          name="laboratoryId"
          label="Hvem hører kontakten til?"
          options={laboratories}
          empty="Leverandøren selv"
        />
      ) : (
        <>
          <HiddenInput name="id" />
          <HiddenInput name="version" />
        </>
      )}
      <CheckboxGroup
        name="functions"
        label="Hvilken funktion har kontakten?"
        hint="Vælg ingen, hvis kontakten kun er stedfortræder for en anden."
        options={functions}
        optional
      />
      <RadioGroup name="kind" label="Er det en funktionspostkasse eller en person?" options={kinds} />
      <TextInput
        name="name"
        label="Hvad hedder kontakten?"
        hint="Personens navn, eller hvem der læser postkassen, fx Driftsvagten."
        autoComplete="off"
      />
      <TextInput name="title" label="Titel" optional autoComplete="off" />
      <TextInput
        name="email"
        label="Mailadresse"
        hint="En funktionspostkasse som drift@firma.dk når frem, også når nogen holder ferie."
        type="email"
        inputMode="email"
        optional
        autoComplete="off"
      />
      <TextInput
        name="personalReason"
        label="Hvis postkassens adresse er én persons: hvorfor bruges den?"
        hint="Kun for funktionspostkasser. En persons egen adresse er i orden, når kontakten er en person."
        optional
        autoComplete="off"
      />
      <TextInput
        name="phone"
        label="Telefon"
        hint="Skriv det, som du plejer, også med landekode eller lokalnummer."
        inputMode="tel"
        width={24}
        optional
        autoComplete="off"
      />
      <TextInput
        name="hours"
        label="Hvornår kan kontakten træffes?"
        hint="Fx man–fre kl. 8–16, eller hele døgnet."
        optional
        autoComplete="off"
      />
      <CheckboxGroup name="channels" label="Hvordan kontaktes den helst?" options={channels} optional />
      <Select
        name="deputyId"
        label="Hvem er stedfortræder?"
        options={deputies}
        empty="Ingen stedfortræder"
        optional
      />
      <FormButtons back={back}>{deed}</FormButtons>
    </Form>
  )
}
