'use client'

import { CheckboxGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import type { Option } from '@/components/form/select'
import type { FormPageProps } from '@/components/form/state'

/** Which functions of bilag 3 are told. */
export function FunctionsForm({
  action,
  initial,
  back,
  options,
  hint,
}: FormPageProps & { options: Option[]; hint?: string }) {
  return (
    <Form action={action} initial={initial} discardHref={back}>
      <HiddenInput name="about" />
      <HiddenInput name="version" />
      <CheckboxGroup
        name="functions"
        label="Hvilke kontaktpersoner skal have besked?"
        hint={hint}
        options={options}
      />
      <FormButtons back={back}>Lad det gælde fra nu</FormButtons>
    </Form>
  )
}
