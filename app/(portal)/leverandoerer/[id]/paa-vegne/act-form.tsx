'use client'

import { RadioGroup } from '@/components/form/choices'
import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import type { Option } from '@/components/form/select'
import type { FormPageProps } from '@/components/form/state'
import { TextArea } from '@/components/form/text-input'
import { ValidatedForm } from '@/components/form/validated-form'
import { ActForVendor } from '@/lib/behalf/schemas'

/** Why MedCom acts for a vendor: who asked, and how. */
export function ActForm({ action, initial, back, sources }: FormPageProps & { sources: Option[] }) {
  return (
    <ValidatedForm action={action} schema={ActForVendor} initial={initial}>
      <HiddenInput name="vendorId" />
      <RadioGroup name="source" label="Hvordan har leverandøren bedt om det?" options={sources} />
      <TextArea
        name="note"
        label="Hvem bad om hvad?"
        hint="Fx hvem du talte med. Det står i loggen, som leverandøren kan læse."
        optional
      />
      <FormButtons back={back}>Handl på leverandørens vegne</FormButtons>
    </ValidatedForm>
  )
}
