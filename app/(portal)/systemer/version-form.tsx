'use client'

import { HiddenInput } from '@/components/form/hidden-input'
import type { FormAction, FormState } from '@/components/form/state'
import { SubmitButton } from '@/components/form/submit-button'
import { DateInput, TextInput } from '@/components/form/text-input'
import { ValidatedForm } from '@/components/form/validated-form'
import { ButtonLink, ButtonRow } from '@/components/ui/button'
import { AddVersion, ChangeVersion } from '@/lib/systems/schemas'

interface Props {
  action: FormAction
  initial: FormState
  back: string
  /** The form adds a version; otherwise it changes one. */
  adds?: boolean
}

/** A version of a system. */
export function VersionForm({ action, initial, back, adds = false }: Props) {
  return (
    <ValidatedForm
      action={action}
      schema={adds ? AddVersion : ChangeVersion}
      initial={initial}
      discardHref={back}
    >
      {adds && <HiddenInput name="systemId" />}
      {!adds && <HiddenInput name="id" />}
      {!adds && <HiddenInput name="version" />}
      <TextInput
        name="label"
        label="Hvad hedder versionen?"
        hint="Som leverandøren selv skriver den, fx 5.0 eller 2026.1."
        width={20}
        autoComplete="off"
      />
      <DateInput name="releasedOn" label="Hvornår blev den udgivet?" optional />
      <DateInput name="endsOn" label="Hvornår er sidste dag med support?" optional />
      <ButtonRow>
        <SubmitButton>{adds ? 'Tilføj versionen' : 'Gem versionen'}</SubmitButton>
        <ButtonLink href={back} look="quiet">
          Fortryd
        </ButtonLink>
      </ButtonRow>
    </ValidatedForm>
  )
}
