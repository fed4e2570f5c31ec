'use client'

import { CheckboxGroup, RadioGroup } from '@/components/form/choices'
import { ConfirmStep } from '@/components/form/confirm-step'
import { Form } from '@/components/form/form'
import { HiddenInput } from '@/components/form/hidden-input'
import type { Option } from '@/components/form/select'
import type { FormPageProps } from '@/components/form/state'
import { DateInput, TextArea, TextInput } from '@/components/form/text-input'
import { Details } from '@/components/ui/details'
import { MessagePreview } from './message-preview'
import { ShortNotice } from './short-notice'

export interface MessageChoices {
  priorities: Option[]
  /** Parts of the service in production and in test: "production:lookUp". */
  parts: Option[]
  vendors: Option[]
  laboratories: Option[]
  systems: Option[]
}

/** A message of any kind: what, where, when, to whom and in which words; then who gets it; then it is sent. */
export function MessageForm({ action, initial, back, choices }: FormPageProps & { choices: MessageChoices }) {
  return (
    <Form action={action} initial={initial}>
      <ConfirmStep
        ask="Se mailen, og hvem der får den"
        title="Vil du sende meddelelsen?"
        deed="Send meddelelsen"
        back={back}
        told={([preview = '{}']) => <MessagePreview told={preview} />}
      >
        <HiddenInput name="kind" />
        <CheckboxGroup
          name="components"
          label="Hvilke dele af servicen gælder det?"
          options={choices.parts}
        />
        <RadioGroup name="priority" label="Hvor meget betyder det?" options={choices.priorities} />
        <Period />
        <ShortNotice />
        <RadioGroup
          name="affects"
          label="Hvem gælder det?"
          options={[
            { value: 'all', label: 'Alle leverandører og laboratorier' },
            { value: 'chosen', label: 'Kun dem, jeg vælger' },
          ]}
        />
        <Details summary="Vælg leverandører, systemer eller laboratorier">
          <CheckboxGroup
            name="vendorIds"
            label="Leverandører, med alle deres laboratorier"
            options={choices.vendors}
            optional
          />
          <CheckboxGroup
            name="systemIds"
            label="Alle, der bruger systemet"
            options={choices.systems}
            optional
          />
          <CheckboxGroup
            name="laboratoryIds"
            label="Enkelte laboratorier"
            options={choices.laboratories}
            optional
          />
        </Details>
        <TextInput
          name="title"
          label="Overskrift"
          hint="Den står i mailens emne: hvad sker der?"
          maxLength={120}
          autoComplete="off"
        />
        <TextArea
          name="text"
          label="Hvad betyder det for modtagerne, og hvad skal de gøre?"
          hint="Teksten er en skabelon. Ret den til."
          rows={8}
          maxLength={4000}
        />
      </ConfirmStep>
    </Form>
  )
}

/** From when until when; the end may be unknown. */
export function Period() {
  return (
    <>
      <DateInput name="startsOn" label="Hvilken dag begynder det?" />
      <TextInput name="startsTime" label="Klokken" type="time" width={8} />
      <DateInput name="endsOn" label="Hvilken dag slutter det?" optional />
      <TextInput name="endsTime" label="Slutter klokken" type="time" width={8} optional />
    </>
  )
}
