'use client'

import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import { Select, type Option } from '@/components/form/select'
import type { FormPageProps } from '@/components/form/state'
import { DateInput, TextArea } from '@/components/form/text-input'
import { ValidatedForm } from '@/components/form/validated-form'
import { OrderCertification } from '@/lib/certification/schemas'

/** What a vendor orders the test of, and when it would like it. */
export function OrderForm({
  action,
  initial,
  back,
  versions,
  tests,
}: FormPageProps & { versions: Option[]; tests: Option[] }) {
  return (
    <ValidatedForm action={action} schema={OrderCertification} initial={initial} discardHref={back}>
      <HiddenInput name="systemId" />
      <Select
        name="systemVersionId"
        label="Hvilken version skal testes?"
        hint="Vælg ingen, hvis godkendelsen skal gælde systemet uanset version."
        options={versions}
        empty="Uanset version"
        optional
      />
      <Select
        name="test"
        label="Hvilken standard skal den testes efter?"
        options={tests}
        empty="Vælg standard"
      />
      <DateInput
        name="plannedOn"
        label="Hvilken dag vil I helst teste?"
        hint="MedCom siger ja eller foreslår en anden."
        optional
      />
      <TextArea
        name="plan"
        label="Hvordan skal testen foregå?"
        hint="Fx hvilke testeksempler I bruger, og hvem der er med."
        maxLength={2000}
        optional
      />
      <TextArea name="message" label="Er der andet, MedCom skal vide?" maxLength={2000} optional />
      <FormButtons back={back}>Bestil certificering</FormButtons>
    </ValidatedForm>
  )
}
