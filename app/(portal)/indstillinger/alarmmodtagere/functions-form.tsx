'use client'

import { CheckboxGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import type { Option } from '@/components/form/select'
import type { FormPageProps } from '@/components/form/state'

/** Which functions of bilag 3 are mailed about a kind of alarm. */
export function FunctionsForm({ action, initial, back, options }: FormPageProps & { options: Option[] }) {
  return (
    <Form action={action} initial={initial} discardHref={back}>
      <HiddenInput name="kind" />
      <HiddenInput name="version" />
      <CheckboxGroup name="functions" label="Hvilke kontaktpersoner skal have mail?" options={options} />
      <FormButtons back={back}>Lad det gælde fra nu</FormButtons>
    </Form>
  )
}
