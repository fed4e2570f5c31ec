'use client'

import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import { Select, type Option } from '@/components/form/select'
import type { FormPageProps } from '@/components/form/state'
import { DateInput, TextArea, TextInput } from '@/components/form/text-input'
import { ValidatedForm } from '@/components/form/validated-form'
import { ChangeSystem, CreateSystem } from '@/lib/systems/schemas'

interface Props extends FormPageProps {
  /** Given, the form makes a new system of one of these vendors. */
  vendors?: Option[]
}

/** What is known of a system. */
export function SystemForm({ action, initial, back, vendors }: Props) {
  return (
    <ValidatedForm
      action={action}
      schema={vendors ? CreateSystem : ChangeSystem}
      initial={initial}
      discardHref={back}
    >
      {!vendors && <HiddenInput name="id" />}
      {!vendors && <HiddenInput name="version" />}
      <TextInput
        name="name"
        label="Hvad hedder systemet?"
        hint="Produktets navn uden version."
        autoComplete="off"
      />
      {vendors && (
        <Select name="vendorId" label="Hvem leverer det?" options={vendors} empty="Vælg leverandør" />
      )}
      <TextArea name="description" label="Hvad bruges systemet til?" optional />
      {vendors ? (
        <>
          <TextInput name="firstVersion" label="Hvilken version er i brug?" width={20} optional />
          <DateInput name="releasedOn" label="Hvornår blev den version udgivet?" optional />
        </>
      ) : (
        <DateInput
          name="retiredOn"
          label="Hvornår er systemets sidste dag i brug?"
          hint="Lad feltet stå tomt, så længe systemet er i brug. Et udfaset system kan ikke vælges til nye laboratorier."
          optional
        />
      )}
      <FormButtons back={back}>{vendors ? 'Opret systemet' : 'Gem ændringerne'}</FormButtons>
    </ValidatedForm>
  )
}
