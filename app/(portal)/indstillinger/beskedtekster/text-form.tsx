'use client'

import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import type { FormPageProps } from '@/components/form/state'
import { TextArea, TextInput } from '@/components/form/text-input'
import { ValidatedForm } from '@/components/form/validated-form'
import { ChangeTemplate } from '@/lib/messages/schemas'

/** A text one begins with. */
export function TextForm({ action, initial, back, titled }: FormPageProps & { titled: boolean }) {
  return (
    <ValidatedForm action={action} schema={ChangeTemplate} initial={initial} discardHref={back}>
      <HiddenInput name="position" />
      <HiddenInput name="version" />
      {titled && <TextInput name="title" label="Overskrift" maxLength={120} autoComplete="off" optional />}
      <TextArea name="text" label="Tekst" rows={10} maxLength={4000} />
      <FormButtons back={back}>Gem teksten</FormButtons>
    </ValidatedForm>
  )
}
