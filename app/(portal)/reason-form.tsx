'use client'

import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import type { FormPageProps } from '@/components/form/state'
import { TextArea } from '@/components/form/text-input'
import { ValidatedForm } from '@/components/form/validated-form'
import type { ButtonLook } from '@/components/ui/button'
import { text } from '@/lib/text/fields'
import { z } from '@/lib/text/schema'

const Reason = z.object({ reason: text(2000) })

/** A deed that cannot be done without saying why. What the form begins with, which thing and seen when, goes along. */
export function ReasonForm({
  action,
  initial,
  back,
  label,
  hint,
  deed,
  look,
}: FormPageProps & { label: string; hint: string; deed: string; look?: ButtonLook }) {
  const along = Object.keys(initial.values).filter((name) => name !== 'reason')
  return (
    <ValidatedForm action={action} schema={Reason} initial={initial} discardHref={back}>
      {along.map((name) => (
        <HiddenInput key={name} name={name} />
      ))}
      <TextArea name="reason" label={label} hint={hint} maxLength={2000} />
      <FormButtons back={back} look={look}>
        {deed}
      </FormButtons>
    </ValidatedForm>
  )
}
