'use client'

import { Checkbox, RadioGroup } from '@/components/form/choices'
import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import { Select, type Option } from '@/components/form/select'
import type { FormAction, FormState } from '@/components/form/state'
import { TextInput } from '@/components/form/text-input'
import { ValidatedForm } from '@/components/form/validated-form'
import { SendInvitation } from '@/lib/people/schemas'

interface Props {
  action: FormAction
  initial: FormState
  roles: Option[]
  /** Given, one chooses among these. */
  vendors?: Option[]
  laboratories?: Option[]
}

/** Invites somebody. Which fields there are follows from where they belong. */
export function InvitationForm({ action, initial, roles, vendors, laboratories }: Props) {
  const [only] = roles
  return (
    <ValidatedForm action={action} schema={SendInvitation} initial={initial}>
      {roles.length === 1 && <HiddenInput name="role" value={only?.value ?? ''} />}
      {vendors && (
        <Select
          name="vendorId"
          label="Hvilken leverandør er personen hos?"
          options={vendors}
          empty="Vælg leverandør"
        />
      )}
      {laboratories && (
        <Select
          name="laboratoryId"
          label="Hvilket laboratorium er personen på?"
          options={laboratories}
          empty="Vælg laboratorium"
        />
      )}
      <TextInput
        name="name"
        label="Hvad hedder personen eller postkassen?"
        maxLength={200}
        autoComplete="off"
      />
      <TextInput
        name="email"
        label="Hvilken mailadresse skal invitationen sendes til?"
        hint="Adressen bliver brugerens log ind."
        type="email"
        inputMode="email"
        maxLength={254}
        autoComplete="off"
        spellCheck={false}
      />
      {roles.length > 1 && (
        <RadioGroup name="role" label="Hvilken rolle skal brugeren have?" options={roles} />
      )}
      <Checkbox
        name="functional"
        label="Det er en funktionspostkasse"
        hint="En postkasse, som flere læser, fx en servicedesk. Den kan ikke være administrator og ikke underskrive: det gør man personligt."
      />
      <FormButtons back="/indstillinger/invitationer">Send invitation</FormButtons>
    </ValidatedForm>
  )
}
