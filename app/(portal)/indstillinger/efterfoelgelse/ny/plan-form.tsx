'use client'

import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import type { FormPageProps } from '@/components/form/state'
import { TextArea } from '@/components/form/text-input'
import { ValidatedForm } from '@/components/form/validated-form'
import { PlanSuccession } from '@/lib/successions/schemas'

/** Plans what was shown. */
export function PlanForm({ action, initial, back }: FormPageProps) {
  return (
    <ValidatedForm action={action} schema={PlanSuccession} initial={initial}>
      <HiddenInput name="fromId" />
      <HiddenInput name="role" />
      <HiddenInput name="toId" />
      <HiddenInput name="effectiveOn" />
      <TextArea
        name="reason"
        label="Hvorfor skifter parten?"
        hint="Står i mailen og i varslet til leverandørerne."
        maxLength={2000}
      />
      <FormButtons back={back}>Planlæg skiftet, og giv besked</FormButtons>
    </ValidatedForm>
  )
}
