'use client'

import { Form } from '@/components/form/form'
import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import { Select, type Option } from '@/components/form/select'
import type { FormAction, FormState } from '@/components/form/state'
import { TextInput } from '@/components/form/text-input'

/** A field with a few words to choose among. */
export interface Choice {
  name: string
  label: string
  options: Option[]
  /** The choice that is none, where nothing came. */
  empty?: string
}

interface Props {
  action: FormAction
  initial: FormState
  choices: Choice[]
  back: string
}

/** The fields of a line as they came, each to be corrected. */
export function CorrectForm({ action, initial, choices, back }: Props) {
  return (
    <Form id="linje" action={action} initial={initial} discardHref={back}>
      <HiddenInput name="lineId" />
      <HiddenInput name="version" />
      <TextInput name="id" label="Id" hint="Linjens id hos NPN-servicen." mono />
      <TextInput name="account" label="Konto" mono />
      <TextInput
        name="laboratory"
        label="Laboratorium"
        hint="SOR-kode eller laboratoriets kode i loggen."
        mono
      />
      <TextInput name="first" label="Første nummer" mono />
      <TextInput name="last" label="Sidste nummer" mono />
      <TextInput name="count" label="Antal" inputMode="numeric" width={14} />
      <TextInput name="time" label="Tidspunkt" hint="Fx 03-11-2026 14.05, i dansk tid." width={24} />
      {choices.map((choice) => (
        <Select key={choice.name} {...choice} />
      ))}
      <FormButtons back="/traekninger/karantaene">Ret og indlæs linjen</FormButtons>
    </Form>
  )
}
