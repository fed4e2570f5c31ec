'use client'

import { HiddenInput } from '@/components/form/hidden-input'
import { Select, type Option } from '@/components/form/select'
import type { FormAction, FormState } from '@/components/form/state'
import { SubmitButton } from '@/components/form/submit-button'
import { DateInput } from '@/components/form/text-input'
import { Form } from '@/components/form/form'
import { ButtonLink, ButtonRow } from '@/components/ui/button'

interface Props {
  action: FormAction
  initial: FormState
  back: string
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
      <ButtonRow>
        <SubmitButton>{deed}</SubmitButton>
        <ButtonLink href={back} look="quiet">
          Fortryd
        </ButtonLink>
      </ButtonRow>
    </Form>
  )
}
