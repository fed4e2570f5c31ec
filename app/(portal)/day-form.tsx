'use client'

import { Form } from '@/components/form/form'
import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import type { FormPageProps } from '@/components/form/state'
import { DateInput } from '@/components/form/text-input'
import type { ButtonLook } from '@/components/ui/button'

/** One deed on one thing, with its day: the last of a right, a role or a laboratory, or its first again. */
export function DayForm({
  action,
  initial,
  back,
  name,
  label,
  deed,
  look,
}: FormPageProps & {
  /** The field of the day, and its question. */
  name: string
  label: string
  deed: string
  look?: ButtonLook
}) {
  return (
    <Form action={action} initial={initial}>
      <HiddenInput name="id" />
      <HiddenInput name="version" />
      <DateInput name={name} label={label} />
      <FormButtons back={back} look={look}>
        {deed}
      </FormButtons>
    </Form>
  )
}
