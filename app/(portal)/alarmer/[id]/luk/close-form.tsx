'use client'

import { RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import type { Option } from '@/components/form/select'
import type { FormPageProps } from '@/components/form/state'
import { TextArea } from '@/components/form/text-input'

/** Why an alarm is closed. */
export function CloseForm({ action, initial, back, options }: FormPageProps & { options: Option[] }) {
  return (
    <Form action={action} initial={initial}>
      <HiddenInput name="id" />
      <RadioGroup name="reason" label="Hvorfor lukkes alarmen?" options={options} />
      <TextArea
        name="note"
        label="Bemærkning"
        hint="Leverandøren kan læse den."
        rows={3}
        maxLength={2000}
        optional
      />
      <FormButtons back={back}>Luk alarmen</FormButtons>
    </Form>
  )
}
