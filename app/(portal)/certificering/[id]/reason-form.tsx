'use client'

import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import type { FormPageProps } from '@/components/form/state'
import { TextArea } from '@/components/form/text-input'
import { ValidatedForm } from '@/components/form/validated-form'
import { WithReason } from '@/lib/certification/schemas'

/** A deed that cannot be done without saying why: the reason goes to the other side. */
export function ReasonForm({
  action,
  initial,
  back,
  label,
  hint,
  deed,
}: FormPageProps & { label: string; hint: string; deed: string }) {
  return (
    <ValidatedForm action={action} schema={WithReason} initial={initial}>
      <HiddenInput name="id" />
      <HiddenInput name="version" />
      <TextArea name="reason" label={label} hint={hint} maxLength={2000} />
      <FormButtons back={back} look="danger">
        {deed}
      </FormButtons>
    </ValidatedForm>
  )
}
