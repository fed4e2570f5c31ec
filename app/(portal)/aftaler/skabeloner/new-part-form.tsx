'use client'

import { RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { HiddenInput } from '@/components/form/hidden-input'
import type { FormAction, FormState } from '@/components/form/state'
import { SubmitButton } from '@/components/form/submit-button'
import { TextInput } from '@/components/form/text-input'
import type { Option } from '@/components/form/select'

/** A part more, put last; it is empty until it is written. */
export function NewPartForm({
  action,
  initial,
  kinds,
}: {
  action: FormAction
  initial: FormState
  kinds: Option[]
}) {
  return (
    <Form action={action} initial={initial} id="del">
      <HiddenInput name="id" />
      <HiddenInput name="version" />
      <HiddenInput name="deed" value="tilfoej" />
      <TextInput
        name="title"
        label="Hvad hedder den nye del?"
        hint="Bilag med deres nummer og et kolon, fx Bilag 4: Priser."
        autoComplete="off"
      />
      <RadioGroup name="kind" label="Hvad er den?" options={kinds} />
      <SubmitButton look="secondary">Tilføj delen</SubmitButton>
    </Form>
  )
}
