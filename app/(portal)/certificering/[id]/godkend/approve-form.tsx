'use client'

import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import type { FormPageProps } from '@/components/form/state'
import { DateInput, TextArea } from '@/components/form/text-input'
import { ValidatedForm } from '@/components/form/validated-form'
import { Approve } from '@/lib/certification/schemas'

/** From which day the approval holds, and for how long. */
export function ApproveForm({ action, initial, back }: FormPageProps) {
  return (
    <ValidatedForm action={action} schema={Approve} initial={initial} discardHref={back}>
      <HiddenInput name="id" />
      <HiddenInput name="version" />
      <DateInput name="approvedOn" label="Hvilken dag gælder godkendelsen fra?" />
      <DateInput
        name="expiresOn"
        label="Hvad er godkendelsens sidste dag?"
        hint="Lad feltet stå tomt, hvis den gælder indtil videre. To år er kun et forslag."
        optional
      />
      <TextArea
        name="note"
        label="Er der bemærkninger?"
        hint="Står i mailen til leverandøren."
        maxLength={2000}
        optional
      />
      <FormButtons back={back}>Godkend</FormButtons>
    </ValidatedForm>
  )
}
