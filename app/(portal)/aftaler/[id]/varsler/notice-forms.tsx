'use client'

import { RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import type { FormPageProps } from '@/components/form/state'
import { TextArea } from '@/components/form/text-input'

/** The vendor's answer to new terms. After the last day an objection can only be turned into a yes. */
export function AnswerForm({ action, initial, back, mayObject }: FormPageProps & { mayObject: boolean }) {
  const accept = { value: 'accepted', label: 'Vi accepterer de nye vilkår' }
  const object = {
    value: 'objected',
    label: 'Vi gør indsigelse',
    hint: 'MedCom tager stilling. Vilkårene gælder ikke for aftalen imens.',
  }
  return (
    <Form action={action} initial={initial}>
      <HiddenInput name="id" />
      <HiddenInput name="version" />
      <RadioGroup name="answer" label="Hvad svarer I?" options={mayObject ? [accept, object] : [accept]} />
      <TextArea
        name="note"
        label="Bemærkning"
        hint="Gør I indsigelse, så skriv mod hvad og hvorfor."
        maxLength={2000}
        optional
      />
      <FormButtons back={back}>Send svaret</FormButtons>
    </Form>
  )
}

/** MedCom upholds new terms in spite of an objection, and says why. */
export function UpholdForm({ action, initial, back }: FormPageProps) {
  return (
    <Form action={action} initial={initial}>
      <HiddenInput name="id" />
      <HiddenInput name="version" />
      <TextArea
        name="note"
        label="Hvorfor fastholdes vilkårene?"
        hint="Begrundelsen sendes til leverandøren."
        maxLength={2000}
      />
      <FormButtons back={back}>Fasthold vilkårene</FormButtons>
    </Form>
  )
}

/** Taking a notice back; the other side is told. */
export function WithdrawForm({ action, initial, back }: FormPageProps) {
  return (
    <Form action={action} initial={initial}>
      <HiddenInput name="id" />
      <HiddenInput name="version" />
      <TextArea
        name="reason"
        label="Hvorfor trækkes varslet tilbage?"
        hint="Begrundelsen sendes til den anden part."
        maxLength={2000}
        optional
      />
      <FormButtons back={back}>Træk varslet tilbage</FormButtons>
    </Form>
  )
}
