'use client'

import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import type { FormPageProps } from '@/components/form/state'
import { TextArea } from '@/components/form/text-input'
import { ValidatedForm } from '@/components/form/validated-form'
import type { ButtonLook } from '@/components/ui/button'
import { OnAccount } from '@/lib/accounts/schemas'

/** One deed on an account, and why, for those who want to say it. */
export function ReasonForm({
  action,
  initial,
  back,
  label,
  deed,
  look,
}: FormPageProps & { label: string; deed: string; look?: ButtonLook }) {
  return (
    <ValidatedForm action={action} schema={OnAccount} initial={initial}>
      <HiddenInput name="id" />
      <TextArea name="reason" label={label} rows={3} maxLength={1000} optional />
      <FormButtons back={back} look={look}>
        {deed}
      </FormButtons>
    </ValidatedForm>
  )
}
