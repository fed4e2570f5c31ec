'use client'

import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import type { FormPageProps } from '@/components/form/state'
import { ValidatedForm } from '@/components/form/validated-form'
import { ChangeSupport } from '@/lib/parties/schemas'
import { supportFields } from './support-fields'

/** Whom a party's users call; a vendor keeps it for itself. */
export function SupportForm({ action, initial, back }: FormPageProps) {
  return (
    <ValidatedForm action={action} schema={ChangeSupport} initial={initial} discardHref={back}>
      <HiddenInput name="id" />
      <HiddenInput name="version" />
      {supportFields()}
      <FormButtons back={back}>Gem support</FormButtons>
    </ValidatedForm>
  )
}
