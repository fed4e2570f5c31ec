'use client'

import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import type { FormPageProps } from '@/components/form/state'
import { DateInput, TextInput } from '@/components/form/text-input'
import { Form } from '@/components/form/form'

/** How soon more is promised, when others step in, how early is told, and from when. */
export function DeadlinesForm({
  action,
  initial,
  back,
  fields,
}: FormPageProps & { fields: { name: string; label: string }[] }) {
  return (
    <Form action={action} initial={initial} discardHref={back}>
      <HiddenInput name="version" />
      {fields.map(({ name, label }) => (
        <TextInput key={name} name={name} label={label} inputMode="numeric" width={4} autoComplete="off" />
      ))}
      <DateInput name="validFrom" label="Fra og med hvilken dag?" />
      <FormButtons back={back}>Gem fristerne</FormButtons>
    </Form>
  )
}
