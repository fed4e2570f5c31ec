'use client'

import { Checkbox } from '@/components/form/choices'
import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import type { FormPageProps } from '@/components/form/state'
import { TextInput } from '@/components/form/text-input'
import { ValidatedForm } from '@/components/form/validated-form'
import { AddContactFunction, ChangeContactFunction } from '@/lib/contacts/schemas'

/** What contacts may be there for, and where there must be one. */
export function FunctionForm({ action, initial, back, isNew = false }: FormPageProps & { isNew?: boolean }) {
  return (
    <ValidatedForm
      action={action}
      schema={isNew ? AddContactFunction : ChangeContactFunction}
      initial={initial}
      discardHref={back}
    >
      {!isNew && <HiddenInput name="key" />}
      {!isNew && <HiddenInput name="version" />}
      <TextInput name="name" label="Hvad hedder funktionen?" autoComplete="off" />
      <TextInput
        name="description"
        label="Hvad er den der for?"
        hint="Leverandørerne ser det, når de vælger funktion, fx »Får besked om driftsforstyrrelser«."
        autoComplete="off"
      />
      <Checkbox name="requiredForVendor" label="Hver leverandør skal have en kontakt med funktionen" />
      <Checkbox name="requiredForLaboratory" label="Hvert laboratorium skal have en kontakt med funktionen" />
      <FormButtons back={back}>{isNew ? 'Tilføj funktionen' : 'Gem ændringerne'}</FormButtons>
    </ValidatedForm>
  )
}
