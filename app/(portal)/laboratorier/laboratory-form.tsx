'use client'

import type { ReactNode } from 'react'
import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import type { FormPageProps } from '@/components/form/state'
import { TextInput } from '@/components/form/text-input'
import { ValidatedForm } from '@/components/form/validated-form'
import { ChangeLaboratory, CreateLaboratory } from '@/lib/parties/schemas'
import { addressFields, glnField } from '../party-fields'

interface Props extends FormPageProps {
  /** Given, the form makes a new laboratory, and these fields say what it has. */
  ties?: ReactNode
  /** A vendor sees the numbers the draw log goes by, but MedCom keeps them. */
  numbersLocked?: boolean
}

/** What is known of a laboratory. */
export function LaboratoryForm({ action, initial, back, ties, numbersLocked = false }: Props) {
  const locked = 'MedCom ændrer den: trækningsloggen finder laboratoriet ved den.'
  return (
    <ValidatedForm
      action={action}
      schema={ties ? CreateLaboratory : ChangeLaboratory}
      initial={initial}
      discardHref={back}
    >
      {!ties && <HiddenInput name="id" />}
      {!ties && <HiddenInput name="version" />}
      <TextInput
        name="name"
        label="Hvad hedder laboratoriet?"
        hint="Afdelingens navn og hospitalet, fx Klinisk Biokemi, Demohospital Vest."
        autoComplete="off"
      />
      <TextInput
        name="code"
        label="Kode i trækningsloggen"
        hint={numbersLocked ? locked : 'Det, NPN-servicen kalder laboratoriet.'}
        width={20}
        readOnly={numbersLocked}
        mono
      />
      <TextInput
        name="sor"
        label="SOR-kode"
        hint={numbersLocked ? locked : 'Kun cifre, som koden står i Sundhedsvæsenets Organisationsregister.'}
        width={20}
        inputMode="numeric"
        readOnly={numbersLocked}
        mono
        optional
      />
      {glnField()}
      <TextInput name="specialty" label="Speciale" optional />
      <TextInput
        name="yearlyProduction"
        label="Hvor mange prøvenumre bruger laboratoriet om året?"
        hint="Bruges til at regne ud, hvor mange ugers numre der er på lager. Tomt: MedCom regner det ud fra trækningerne."
        width={12}
        inputMode="numeric"
        optional
      />
      {addressFields()}
      {ties}
      <FormButtons back={back}>{ties ? 'Opret laboratoriet' : 'Gem ændringerne'}</FormButtons>
    </ValidatedForm>
  )
}
