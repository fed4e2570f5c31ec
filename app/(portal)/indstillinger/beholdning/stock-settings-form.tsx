'use client'

import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import type { FormPageProps } from '@/components/form/state'
import { DateInput, TextInput } from '@/components/form/text-input'
import { ValidatedForm } from '@/components/form/validated-form'
import { ChangeStockSettings } from '@/lib/stock/schemas'

/** How much shall be in stock, how often shall be drawn, and from when. */
export function StockSettingsForm({
  action,
  initial,
  back,
  fields,
}: FormPageProps & { fields: { name: string; label: string }[] }) {
  return (
    <ValidatedForm action={action} schema={ChangeStockSettings} initial={initial} discardHref={back}>
      <HiddenInput name="version" />
      {fields.map(({ name, label }) => (
        <TextInput key={name} name={name} label={label} inputMode="numeric" width={4} autoComplete="off" />
      ))}
      <DateInput name="validFrom" label="Fra og med hvilken dag?" />
      <FormButtons back={back}>Gem grænserne</FormButtons>
    </ValidatedForm>
  )
}
