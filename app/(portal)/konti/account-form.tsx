'use client'

import { RadioGroup } from '@/components/form/choices'
import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import { Select, type Option } from '@/components/form/select'
import type { FormPageProps } from '@/components/form/state'
import { TextArea, TextInput } from '@/components/form/text-input'
import { ValidatedForm } from '@/components/form/validated-form'
import { ChangeAccount, RequestAccount } from '@/lib/accounts/schemas'
import { ownWord } from './options'

interface Props extends FormPageProps {
  purposes: Option[]
  environments?: Option[]
  /** Given, the form asks for a new account for one of these, or for the vendor itself. */
  laboratories?: Option[]
  /** For MedCom, which says whose the account is. */
  vendors?: Option[]
  /** MedCom is not asked what MedCom should know. */
  forMedcom: boolean
  deed: string
}

/** What an account is: for whom, in which environment, with which mailbox, and what for. */
export function AccountForm({
  action,
  initial,
  back,
  purposes,
  environments = [],
  laboratories,
  vendors,
  forMedcom,
  deed,
}: Props) {
  return (
    <ValidatedForm
      action={action}
      schema={laboratories ? RequestAccount : ChangeAccount}
      initial={initial}
      discardHref={back}
    >
      {laboratories ? (
        <>
          {vendors && (
            <Select
              name="vendorId"
              label="Hvilken leverandør skal have kontoen?"
              options={vendors}
              empty="Vælg leverandør"
            />
          )}
          <Select
            name="laboratoryId"
            label="Hvilket laboratorium er kontoen til?"
            hint="Lad feltet stå, hvis kontoen ikke hører til et laboratorium. Portalen giver selv kontoen et navn."
            options={laboratories}
            empty={`${ownWord(forMedcom)} konto`}
          />
          <RadioGroup name="environment" label="Hvilket miljø?" options={environments} />
        </>
      ) : (
        <>
          <HiddenInput name="id" />
          <HiddenInput name="version" />
        </>
      )}
      <TextInput
        name="department"
        label="Hvilken afdeling er kontoen til?"
        hint="En konto bør høre til en afdeling, ikke til en person, fx Klinisk biokemi."
        autoComplete="off"
      />
      <TextInput
        name="address"
        label="Hvilken funktionspostkasse hører til?"
        hint="En postkasse, som flere læser, fx drift@firma.dk. Beskeder om kontoen sendes hertil, først et link, der bekræfter den."
        type="email"
        inputMode="email"
        autoComplete="off"
      />
      <TextInput
        name="personalReason"
        label="Hvis adressen er én persons: hvorfor bruges den?"
        hint="En person skifter job og holder ferie. Beskeder når ingen, hvis kun én læser dem."
        optional
        autoComplete="off"
      />
      <RadioGroup name="purpose" label="Hvad skal kontoen bruges til?" options={purposes} />
      <TextArea
        name="reason"
        label={forMedcom ? 'Hvorfor?' : 'Hvad skal MedCom vide?'}
        hint={laboratories && !forMedcom ? 'Fx hvornår kontoen skal bruges første gang.' : undefined}
        rows={3}
        maxLength={1000}
        optional
      />
      <FormButtons back={back}>{deed}</FormButtons>
    </ValidatedForm>
  )
}
