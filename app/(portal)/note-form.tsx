'use client'

import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import type { FormPageProps } from '@/components/form/state'
import { TextArea, TextInput } from '@/components/form/text-input'
import { ValidatedForm } from '@/components/form/validated-form'
import { WriteInternalNote } from '@/lib/parties/schemas'

/** MedCom's own note on a party, a laboratory or a system. */
export function NoteForm({ action, initial, back }: FormPageProps) {
  return (
    <ValidatedForm action={action} schema={WriteInternalNote} initial={initial} discardHref={back}>
      <HiddenInput name="subjectType" />
      <HiddenInput name="subjectId" />
      <HiddenInput name="version" />
      <TextArea
        name="text"
        label="Hvad skal MedCom huske?"
        hint="Skriv ikke om helbred eller andet fortroligt om personer."
        rows={8}
        optional
      />
      <TextInput
        name="journalNumber"
        label="Journalnummer"
        hint="Sagens nummer i journalsystemet."
        width={20}
        mono
        optional
      />
      <FormButtons back={back}>Gem notatet</FormButtons>
    </ValidatedForm>
  )
}
