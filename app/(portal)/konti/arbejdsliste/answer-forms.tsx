'use client'

import { Form } from '@/components/form/form'
import { HiddenInput } from '@/components/form/hidden-input'
import type { FormAction, FormState } from '@/components/form/state'
import { SubmitButton } from '@/components/form/submit-button'
import { DateInput, TextInput } from '@/components/form/text-input'
import { Details } from '@/components/ui/details'

interface Props {
  id: string
  action: FormAction
  initial: FormState
  /** The account's name, for those who do not see the card it stands in. */
  account: string
}

/** That it was done, on what day; its expiries where one has made a new credential. */
export function SetUpForm({ id, action, initial, today, account }: Props & { today: string }) {
  return (
    <Form id={id} action={action} initial={initial}>
      <HiddenInput name="cursor" />
      <DateInput name="doneOn" label="Hvilken dag blev det udført?" max={today} />
      <TextInput name="note" label="Bemærkning" optional maxLength={1000} />
      <div className="mt-4">
        <Details summary="Adgang eller certifikat udløber">
          <DateInput
            name="credentialExpiresOn"
            label="Adgangen udløber"
            hint="Tomt felt: som hidtil."
            optional
          />
          <DateInput name="certificateExpiresOn" label="Certifikatet udløber" optional />
        </Details>
      </div>
      <div className="mt-4">
        <SubmitButton>
          Meld udført<span className="sr-only"> for {account}</span>
        </SubmitButton>
      </div>
    </Form>
  )
}

/** That it could not be done, and why. */
export function CouldNotForm({ id, action, initial, account }: Props) {
  return (
    <Form id={id} action={action} initial={initial}>
      <HiddenInput name="cursor" />
      <TextInput
        name="note"
        label="Hvad er i vejen?"
        hint="Leverandøren kan læse det ved kontoen."
        maxLength={1000}
      />
      <div className="mt-4">
        <SubmitButton look="secondary">
          Meld, at det ikke kunne udføres<span className="sr-only"> for {account}</span>
        </SubmitButton>
      </div>
    </Form>
  )
}
