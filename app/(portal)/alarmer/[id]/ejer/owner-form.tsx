'use client'

import { Form } from '@/components/form/form'
import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import { Select, type Option } from '@/components/form/select'
import type { FormPageProps } from '@/components/form/state'

/** Who at MedCom sees to the alarm. */
export function OwnerForm({ action, initial, back, options }: FormPageProps & { options: Option[] }) {
  return (
    <Form action={action} initial={initial}>
      <HiddenInput name="id" />
      <Select
        name="ownerId"
        label="Hvem hos MedCom skal se på alarmen?"
        options={options}
        empty="Ingen lige nu"
      />
      <FormButtons back={back}>Giv alarmen videre</FormButtons>
    </Form>
  )
}
