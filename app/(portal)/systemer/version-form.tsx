'use client'

import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import type { FormPageProps } from '@/components/form/state'
import { DateInput, TextInput } from '@/components/form/text-input'
import { ValidatedForm } from '@/components/form/validated-form'
import { AddVersion, ChangeVersion } from '@/lib/systems/schemas'

interface Props extends FormPageProps {
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
      <FormButtons back={back}>{adds ? 'Tilføj versionen' : 'Gem versionen'}</FormButtons>
    </ValidatedForm>
  )
}
