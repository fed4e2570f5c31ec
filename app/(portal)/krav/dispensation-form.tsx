'use client'

import type { ReactNode } from 'react'
import { Form } from '@/components/form/form'
import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import type { FormPageProps } from '@/components/form/state'
import { DateInput, TextArea } from '@/components/form/text-input'

/** The last day of a dispensation, and why. */
export function LeaveForm({ action, initial, back, children }: FormPageProps & { children: ReactNode }) {
  return (
    <Form action={action} initial={initial} id="dispensation">
      {Object.keys(initial.values)
        .filter((name) => name !== 'until' && name !== 'reason')
        .map((name) => (
          <HiddenInput key={name} name={name} />
        ))}
      <DateInput name="until" label="Til og med hvilken dag?" hint="Højst tre år frem." />
      <TextArea name="reason" label="Begrundelse" hint="Leverandøren kan læse den." maxLength={2000} />
      <FormButtons back={back}>{children}</FormButtons>
    </Form>
  )
}

/** Why a dispensation is taken back. */
export function WithdrawForm({ action, initial, back }: FormPageProps) {
  return (
    <Form action={action} initial={initial} id="tilbage">
      <HiddenInput name="id" />
      <HiddenInput name="version" />
      <TextArea
        name="reason"
        label="Hvorfor trækkes den tilbage?"
        hint="Leverandøren kan læse det."
        maxLength={2000}
      />
      <FormButtons back={back} look="danger">
        Træk dispensationen tilbage
      </FormButtons>
    </Form>
  )
}
