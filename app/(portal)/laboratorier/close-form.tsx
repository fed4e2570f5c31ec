'use client'

import { Form } from '@/components/form/form'
import { HiddenInput } from '@/components/form/hidden-input'
import type { FormAction, FormState } from '@/components/form/state'
import { SubmitButton } from '@/components/form/submit-button'
import { DateInput } from '@/components/form/text-input'
import { ButtonLink, ButtonRow } from '@/components/ui/button'

/** Closes a laboratory with its last day. */
export function CloseForm({
  action,
  initial,
  back,
}: {
  action: FormAction
  initial: FormState
  back: string
}) {
  return (
    <Form action={action} initial={initial}>
      <HiddenInput name="id" />
      <HiddenInput name="version" />
      <DateInput name="closedOn" label="Hvilken dag er laboratoriets sidste?" />
      <ButtonRow>
        <SubmitButton look="danger">Luk laboratoriet</SubmitButton>
        <ButtonLink href={back} look="quiet">
          Fortryd
        </ButtonLink>
      </ButtonRow>
    </Form>
  )
}
