'use client'

import { CheckboxGroup, RadioGroup } from '@/components/form/choices'
import { ConfirmStep } from '@/components/form/confirm-step'
import { Form } from '@/components/form/form'
import { HiddenInput } from '@/components/form/hidden-input'
import type { Option } from '@/components/form/select'
import type { FormPageProps } from '@/components/form/state'
import { DateInput, TextArea } from '@/components/form/text-input'
import { shortReasonField } from '../../[id]/opsig/terminate-form'

/** Telling vendors of new terms: whom, from when and why; then what it leads to, then the deed. */
export function AnnounceForm({ action, initial, back, vendors }: FormPageProps & { vendors: Option[] }) {
  return (
    <Form action={action} initial={initial}>
      <ConfirmStep
        ask="Se, hvem der får varslet"
        title="Vil du varsle de nye vilkår?"
        deed="Send varslet"
        back={back}
      >
        <HiddenInput name="templateVersionId" />
        <RadioGroup
          name="whom"
          label="Hvem skal have varslet?"
          options={[
            { value: 'all', label: 'Alle med en gældende aftale på en anden version' },
            { value: 'chosen', label: 'Kun dem, jeg vælger' },
          ]}
        />
        <CheckboxGroup
          name="vendorIds"
          label="Hvilke leverandører, hvis ikke alle?"
          options={vendors}
          optional
        />
        <DateInput name="effectiveOn" label="Hvornår skal vilkårene gælde fra?" />
        {shortReasonField()}
        <TextArea
          name="summary"
          label="Hvad er nyt, kort sagt?"
          hint="Det står i mailen til leverandørerne."
          maxLength={2000}
        />
        <TextArea
          name="reason"
          label="Begrundelse"
          hint="Er varslet kortere end aftalt, skal du skrive, hvilken lov eller sikkerhedshændelse der kræver det."
          maxLength={2000}
          optional
        />
      </ConfirmStep>
    </Form>
  )
}
