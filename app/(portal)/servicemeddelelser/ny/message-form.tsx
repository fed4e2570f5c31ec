'use client'

import { useContext } from 'react'
import { CheckboxGroup, RadioGroup } from '@/components/form/choices'
import { ConfirmStep } from '@/components/form/confirm-step'
import { FormContext } from '@/components/form/context'
import { Form } from '@/components/form/form'
import { HiddenInput } from '@/components/form/hidden-input'
import type { Option } from '@/components/form/select'
import type { FormPageProps } from '@/components/form/state'
import { DateInput, TextInput } from '@/components/form/text-input'
import { Details } from '@/components/ui/details'
import { MessagePreview } from '../message-preview'
import { MessageText } from '../message-text'
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
        <HiddenInput name="form" />
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
        <Chosen choices={choices} />
        <TextInput
          name="title"
          label="Overskrift"
          hint="Den står i mailens emne: hvad sker der?"
          maxLength={120}
          autoComplete="off"
        />
        <MessageText
          label="Hvad betyder det for modtagerne, og hvad skal de gøre?"
          hint="Teksten er en skabelon. Ret den til."
          rows={8}
        />
      </ConfirmStep>
    </Form>
  )
}

/** Whom it concerns, where it is not everybody: open when that is what was chosen. */
function Chosen({ choices }: { choices: MessageChoices }) {
  const isOpen = useContext(FormContext)?.values.affects === 'chosen'
  return (
    <Details summary="Vælg leverandører, systemer eller laboratorier" open={isOpen}>
      <CheckboxGroup
        name="vendorIds"
        label="Leverandører, med alle deres laboratorier"
        options={choices.vendors}
        optional
      />
      <CheckboxGroup name="systemIds" label="Alle, der bruger systemet" options={choices.systems} optional />
      <CheckboxGroup
        name="laboratoryIds"
        label="Enkelte laboratorier"
        options={choices.laboratories}
        optional
      />
    </Details>
  )
}

/** From when until when; the end may be unknown. */
export function Period() {
  return (
    <>
      <div className="field-group field-pair">
        <DateInput name="startsOn" label="Hvilken dag begynder det?" />
        <TextInput name="startsTime" label="Klokken" type="time" width={10} />
      </div>
      <div className="field-group field-pair">
        <DateInput name="endsOn" label="Hvilken dag slutter det?" optional />
        <TextInput name="endsTime" label="Slutter klokken" type="time" width={10} optional />
      </div>
    </>
  )
}
