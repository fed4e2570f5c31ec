'use client'

import { Checkbox } from '@/components/form/choices'
import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import type { FormPageProps } from '@/components/form/state'
import { DateInput, TextInput } from '@/components/form/text-input'
import { ValidatedForm } from '@/components/form/validated-form'
import { SetPolicy } from '@/lib/accounts/schemas'

/** What an account may do (AC-4). */
export function PolicyForm({ action, initial, back }: FormPageProps) {
  return (
    <ValidatedForm action={action} schema={SetPolicy} initial={initial} discardHref={back}>
      <HiddenInput name="id" />
      <HiddenInput name="version" />
      <Checkbox
        name="returnBlocked"
        label="Tilbagelevering af numre er spærret"
        hint="NPN-servicen afviser forsøg på at levere numre tilbage."
      />
      <DateInput
        name="manualDrawUntil"
        label="Til og med hvilken dag må der trækkes på websiden?"
        hint="Lad feltet stå tomt, hvis kontoen ikke har en frist for sig selv."
        optional
      />
      <DateInput
        name="httpsOnlyFrom"
        label="Fra hvilken dag må kontoen kun bruge HTTPS?"
        hint="Lad feltet stå tomt, hvis kontoen ikke har en frist for sig selv."
        optional
      />
      <TextInput
        name="largestDraw"
        label="Hvor mange numre i én trækning skal give en alarm?"
        hint="Lad feltet stå tomt, så gælder den fælles grænse."
        inputMode="numeric"
        width={10}
        optional
      />
      <TextInput
        name="drawsPerWeek"
        label="Hvor mange trækninger på en uge skal give en alarm?"
        hint="Lad feltet stå tomt, så gælder den fælles grænse."
        inputMode="numeric"
        width={6}
        optional
      />
      <FormButtons back={back}>Gem reglerne</FormButtons>
    </ValidatedForm>
  )
}
