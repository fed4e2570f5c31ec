'use client'

import { Checkbox, RadioGroup } from '@/components/form/choices'
import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import type { Option } from '@/components/form/select'
import type { FormPageProps } from '@/components/form/state'
import { TextInput } from '@/components/form/text-input'
import { ValidatedForm } from '@/components/form/validated-form'
import { ChangeUser } from '@/lib/people/schemas'

/** What can be changed about a user, but for the address: that is what they sign in by, and has a form of its own. */
export function UserForm({ action, initial, roles, back }: FormPageProps & { roles: Option[] }) {
  return (
    <ValidatedForm action={action} schema={ChangeUser} initial={initial} discardHref={back}>
      <HiddenInput name="id" />
      <HiddenInput name="version" />
      <TextInput name="name" label="Hvad hedder brugeren?" maxLength={200} autoComplete="off" />
      <TextInput
        name="title"
        label="Hvilken stilling har brugeren?"
        optional
        maxLength={200}
        autoComplete="off"
      />
      <RadioGroup name="role" label="Hvilken rolle har brugeren?" options={roles} />
      <Checkbox
        name="functional"
        label="Det er en funktionspostkasse"
        hint="En postkasse, som flere læser. Den kan ikke være administrator og ikke underskrive."
      />
      <FormButtons back={back}>Gem ændringer</FormButtons>
    </ValidatedForm>
  )
}
