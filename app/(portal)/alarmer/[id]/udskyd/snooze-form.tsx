'use client'

import { Form } from '@/components/form/form'
import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import type { FormPageProps } from '@/components/form/state'
import { DateInput, TextArea } from '@/components/form/text-input'

/** Until when an alarm is put off, between two days. */
export function SnoozeForm({
  action,
  initial,
  back,
  first,
  last,
}: FormPageProps & { first: string; last: string }) {
  return (
    <Form action={action} initial={initial}>
      <HiddenInput name="id" />
      <DateInput name="until" label="Hvornår skal alarmen komme igen?" min={first} max={last} />
      <TextArea
        name="note"
        label="Hvad venter I på?"
        hint="Leverandøren kan læse det."
        rows={3}
        maxLength={2000}
        optional
      />
      <FormButtons back={back}>Udskyd alarmen</FormButtons>
    </Form>
  )
}
