'use client'

import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import { Select, type Option } from '@/components/form/select'
import type { FormPageProps } from '@/components/form/state'
import { DateInput } from '@/components/form/text-input'
import { Form } from '@/components/form/form'

interface Props extends FormPageProps {
  /** The field of the choice, and its question. */
  name: string
  label: string
  hint: string
  /** The choice of having none. */
  none: string
  options: Option[]
  deed: string
}

/** Gives a laboratory another owner, vendor or system from a day on. */
export function TieForm({ action, initial, back, name, label, hint, none, options, deed }: Props) {
  return (
    <Form action={action} initial={initial}>
      <HiddenInput name="id" />
      <HiddenInput name="version" />
      <Select name={name} label={label} hint={hint} options={options} empty={none} />
      <DateInput
        name="validFrom"
        label="Fra og med hvilken dag?"
        hint="Det, der gælder nu, slutter dagen før. En dag frem i tiden træder i kraft på dagen."
      />
      <FormButtons back={back}>{deed}</FormButtons>
    </Form>
  )
}
