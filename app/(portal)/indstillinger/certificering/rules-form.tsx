'use client'

import { CheckboxGroup } from '@/components/form/choices'
import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import type { Option } from '@/components/form/select'
import type { FormPageProps } from '@/components/form/state'
import { DateInput, TextInput } from '@/components/form/text-input'
import { ValidatedForm } from '@/components/form/validated-form'
import { ChangeRules } from '@/lib/certification/schemas'

/** What every system must be certified for, when is reminded, and from when. */
export function RulesForm({
  action,
  initial,
  back,
  tests,
  fields,
}: FormPageProps & { tests: Option[]; fields: { name: string; label: string }[] }) {
  return (
    <ValidatedForm action={action} schema={ChangeRules} initial={initial} discardHref={back}>
      <HiddenInput name="version" />
      <CheckboxGroup
        name="required"
        label="Hvad skal hvert system i brug være godkendt til?"
        hint="Sæt ingen kryds, så gælder det, MedComs godkendelsesliste nævner for hvert system."
        options={tests}
        optional
      />
      {fields.map(({ name, label }) => (
        <TextInput key={name} name={name} label={label} inputMode="numeric" width={4} autoComplete="off" />
      ))}
      <DateInput name="validFrom" label="Fra og med hvilken dag?" />
      <FormButtons back={back}>Gem kravene</FormButtons>
    </ValidatedForm>
  )
}
