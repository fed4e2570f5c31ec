'use client'

import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import type { FormPageProps } from '@/components/form/state'
import { DateInput, TextArea } from '@/components/form/text-input'
import { ValidatedForm } from '@/components/form/validated-form'
import { ChangeExpiry } from '@/lib/certification/schemas'

/** How long an approval holds, and why that is another day than before. */
export function ExpiryForm({ action, initial, back }: FormPageProps) {
  return (
    <ValidatedForm action={action} schema={ChangeExpiry} initial={initial} discardHref={back}>
      <HiddenInput name="id" />
      <HiddenInput name="version" />
      <DateInput
        name="expiresOn"
        label="Hvad er godkendelsens sidste dag?"
        hint="Lad feltet stå tomt, hvis den gælder indtil videre. En dag, der er gået, lader den udløbe nu."
        optional
      />
      <TextArea
        name="reason"
        label="Hvorfor ændres udløbet?"
        hint="Leverandøren ser begrundelsen."
        maxLength={2000}
      />
      <FormButtons back={back}>Ændr udløb</FormButtons>
    </ValidatedForm>
  )
}
