'use client'

import { RadioGroup } from '@/components/form/choices'
import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import type { Option } from '@/components/form/select'
import type { FormPageProps } from '@/components/form/state'
import { DateInput } from '@/components/form/text-input'
import { ValidatedForm } from '@/components/form/validated-form'
import { GiveRole } from '@/lib/parties/schemas'

/** Gives a party one more role. */
export function GiveRoleForm({ action, initial, back, roles }: FormPageProps & { roles: Option[] }) {
  return (
    <ValidatedForm action={action} schema={GiveRole} initial={initial}>
      <HiddenInput name="organisationId" />
      <RadioGroup name="kind" label="Hvilken rolle får organisationen?" options={roles} />
      <DateInput name="validFrom" label="Fra og med hvilken dag?" />
      <FormButtons back={back}>Giv rollen</FormButtons>
    </ValidatedForm>
  )
}
