'use client'

import { Form } from '@/components/form/form'
import { HiddenInput } from '@/components/form/hidden-input'
import { initialState, type FormAction } from '@/components/form/state'
import { SubmitButton } from '@/components/form/submit-button'

/** One deed on one received list. */
export function DecideForm({
  id,
  action,
  deed,
  look,
}: {
  id: string
  action: FormAction
  deed: string
  look?: 'primary' | 'secondary'
}) {
  return (
    <Form
      action={action}
      initial={initialState({ id })}
      id={look === 'secondary' ? 'kasser' : 'anvend'}
      className=""
    >
      <HiddenInput name="id" />
      <SubmitButton {...(look && { look })}>{deed}</SubmitButton>
    </Form>
  )
}
