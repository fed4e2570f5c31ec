'use client'

import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import type { FormPageProps } from '@/components/form/state'
import { TextInput } from '@/components/form/text-input'
import { ValidatedForm } from '@/components/form/validated-form'
import { ChangeEmail } from '@/lib/people/schemas'

/** Gives a user another address to sign in by. */
export function EmailForm({ action, initial, back }: FormPageProps) {
  return (
    <ValidatedForm action={action} schema={ChangeEmail} initial={initial} discardHref={back}>
      <HiddenInput name="id" />
      <HiddenInput name="version" />
      <TextInput
        name="email"
        label="Hvad er brugerens nye mailadresse?"
        type="email"
        inputMode="email"
        maxLength={254}
        autoComplete="off"
        spellCheck={false}
      />
      <FormButtons back={back}>Ændr mailadressen</FormButtons>
    </ValidatedForm>
  )
}
