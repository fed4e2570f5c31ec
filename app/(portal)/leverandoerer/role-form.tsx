'use client'

import { RadioGroup } from '@/components/form/choices'
import { HiddenInput } from '@/components/form/hidden-input'
import type { Option } from '@/components/form/select'
import type { FormAction, FormState } from '@/components/form/state'
import { SubmitButton } from '@/components/form/submit-button'
import { DateInput } from '@/components/form/text-input'
import { ValidatedForm } from '@/components/form/validated-form'
import { ButtonLink, ButtonRow } from '@/components/ui/button'
import { EndRole, GiveRole } from '@/lib/parties/schemas'

interface Props {
  action: FormAction
  initial: FormState
  back: string
}

/** Gives a party one more role. */
export function GiveRoleForm({ action, initial, back, roles }: Props & { roles: Option[] }) {
  return (
    <ValidatedForm action={action} schema={GiveRole} initial={initial}>
      <HiddenInput name="organisationId" />
      <RadioGroup name="kind" label="Hvilken rolle får organisationen?" options={roles} />
      <DateInput name="validFrom" label="Fra og med hvilken dag?" />
      <ButtonRow>
        <SubmitButton>Giv rollen</SubmitButton>
        <ButtonLink href={back} look="quiet">
          Fortryd
        </ButtonLink>
      </ButtonRow>
    </ValidatedForm>
  )
}

/** Ends a role with a day. */
export function EndRoleForm({ action, initial, back }: Props) {
  return (
    <ValidatedForm action={action} schema={EndRole} initial={initial}>
      <HiddenInput name="id" />
      <DateInput name="validTo" label="Hvilken dag er rollens sidste?" />
      <ButtonRow>
        <SubmitButton look="danger">Afslut rollen</SubmitButton>
        <ButtonLink href={back} look="quiet">
          Fortryd
        </ButtonLink>
      </ButtonRow>
    </ValidatedForm>
  )
}
