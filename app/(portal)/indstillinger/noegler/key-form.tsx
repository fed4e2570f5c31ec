'use client'

import { CheckboxGroup } from '@/components/form/choices'
import { FormButtons } from '@/components/form/form-buttons'
import { Select, type Option } from '@/components/form/select'
import type { FormAction } from '@/components/form/state'
import { DateInput, TextInput } from '@/components/form/text-input'
import { ValidatedForm } from '@/components/form/validated-form'
import { CreateApiKey } from '@/lib/people/schemas'

/** Makes a key for one system. */
export function KeyForm({
  action,
  scopes,
  vendors,
}: {
  action: FormAction
  scopes: Option[]
  /** Given, MedCom says whose the key is. */
  vendors?: Option[]
}) {
  return (
    <ValidatedForm action={action} schema={CreateApiKey}>
      <TextInput
        name="name"
        label="Hvilket system skal bruge nøglen?"
        hint="Så man kan kende den, fx systemets navn og miljø."
        maxLength={100}
        autoComplete="off"
      />
      <CheckboxGroup name="scopes" label="Hvad må nøglen bruges til?" options={scopes} />
      {vendors && (
        <Select
          name="vendorId"
          label="Hvem tilhører systemet?"
          hint="En leverandørs nøgle ser det samme, som leverandøren ser."
          options={vendors}
          empty="MedCom eller NPN-servicen"
        />
      )}
      <DateInput
        name="expiresOn"
        label="Til og med hvilken dag skal den virke?"
        hint="Lad feltet stå tomt, hvis den skal virke, til den trækkes tilbage."
        optional
      />
      <FormButtons back="/indstillinger/noegler">Lav nøglen</FormButtons>
    </ValidatedForm>
  )
}
