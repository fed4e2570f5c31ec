'use client'

import { FormButtons } from '@/components/form/form-buttons'
import type { FormPageProps } from '@/components/form/state'
import { DateInput, TextInput } from '@/components/form/text-input'
import { ValidatedForm } from '@/components/form/validated-form'
import { ChangeKeep } from '@/lib/privacy/schemas'

/** How many months each kind is kept, and from when. */
export function KeepForm({
  action,
  initial,
  back,
  kinds,
}: FormPageProps & { kinds: { name: string; label: string }[] }) {
  return (
    <ValidatedForm action={action} schema={ChangeKeep} initial={initial}>
      {kinds.map(({ name, label }) => (
        <TextInput key={name} name={name} label={label} hint="Måneder" inputMode="numeric" width={4} />
      ))}
      <DateInput name="validFrom" label="Fra og med hvilken dag?" />
      <FormButtons back={back}>Gem fristerne</FormButtons>
    </ValidatedForm>
  )
}
