'use client'

import { RadioGroup } from '@/components/form/choices'
import { ConfirmStep } from '@/components/form/confirm-step'
import { Form } from '@/components/form/form'
import { HiddenInput } from '@/components/form/hidden-input'
import type { FormPageProps } from '@/components/form/state'
import { DateInput, TextArea } from '@/components/form/text-input'

/** The grounds on which a notice may be shorter than agreed; none is the rule. */
export const shortReasonField = () => (
  <RadioGroup
    name="shortReason"
    label="Er varslet kortere end aftalt?"
    options={[
      { value: '', label: 'Nej' },
      { value: 'law', label: 'Ja, lovgivning kræver det' },
      { value: 'security', label: 'Ja, sikkerheden kræver det' },
    ]}
  />
)

/** Terminating an agreement: the last day and why, then what it leads to, then the deed. */
export function TerminateForm({ action, initial, back }: FormPageProps) {
  return (
    <Form action={action} initial={initial}>
      <ConfirmStep
        ask="Se, hvad opsigelsen betyder"
        title="Vil du opsige aftalen?"
        deed="Opsig aftalen"
        look="danger"
        back={back}
      >
        <HiddenInput name="id" />
        <HiddenInput name="version" />
        <DateInput name="effectiveOn" label="Hvad skal være aftalens sidste gyldige dag?" />
        {shortReasonField()}
        <TextArea
          name="reason"
          label="Begrundelse"
          hint="Den sendes til den anden part. Er varslet kortere end aftalt, skal du skrive, hvilken lov eller sikkerhedshændelse der kræver det."
          maxLength={2000}
          optional
        />
      </ConfirmStep>
    </Form>
  )
}
