'use client'

import { CheckboxGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import type { Option } from '@/components/form/select'
import type { FormPageProps } from '@/components/form/state'

/** Which functions of bilag 3 are told of something: a kind of alarm, a kind of service message. */
export function FunctionsForm({
  action,
  initial,
  back,
  options,
  of,
  label,
  hint,
}: FormPageProps & {
  options: Option[]
  /** The field that says of what. */
  of: 'kind' | 'about'
  label: string
  hint?: string
}) {
  return (
    <Form action={action} initial={initial} discardHref={back}>
      <HiddenInput name={of} />
      <HiddenInput name="version" />
      <CheckboxGroup name="functions" label={label} hint={hint} options={options} />
      <FormButtons back={back}>Lad det gælde fra nu</FormButtons>
    </Form>
  )
}
