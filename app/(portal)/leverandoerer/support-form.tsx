'use client'

import { HiddenInput } from '@/components/form/hidden-input'
import type { FormAction, FormState } from '@/components/form/state'
import { SubmitButton } from '@/components/form/submit-button'
import { ValidatedForm } from '@/components/form/validated-form'
import { ButtonLink, ButtonRow } from '@/components/ui/button'
import { ChangeSupport } from '@/lib/parties/schemas'
import { SupportFields } from './support-fields'

/** Whom a party's users call; a vendor keeps it for itself. */
export function SupportForm({
  action,
  initial,
  back,
}: {
  action: FormAction
  initial: FormState
  back: string
}) {
  return (
    <ValidatedForm action={action} schema={ChangeSupport} initial={initial} discardHref={back}>
      <HiddenInput name="id" />
      <HiddenInput name="version" />
      <SupportFields />
      <ButtonRow>
        <SubmitButton>Gem support</SubmitButton>
        <ButtonLink href={back} look="quiet">
          Fortryd
        </ButtonLink>
      </ButtonRow>
    </ValidatedForm>
  )
}
