'use client'

import { RadioGroup } from '@/components/form/choices'
import { FormButtons } from '@/components/form/form-buttons'
import type { FormPageProps } from '@/components/form/state'
import { TextInput } from '@/components/form/text-input'
import { ValidatedForm } from '@/components/form/validated-form'
import { CreateTemplate } from '@/lib/templates/schemas'

const BEGINNINGS = [
  {
    value: 'consultationDraft',
    label: 'Med teksten, der er i høring',
    hint: 'Hovedtekst og tre bilag, skrevet til portalen efter det udkast, MedCom har lagt frem.',
  },
  { value: 'empty', label: 'Tom', hint: 'Kun en hovedtekst uden indhold.' },
]

/** A new template: its name, and what it begins with. */
export function TemplateForm({ action, initial, back }: FormPageProps) {
  return (
    <ValidatedForm action={action} schema={CreateTemplate} initial={initial}>
      <TextInput
        name="name"
        label="Hvad hedder skabelonen?"
        hint="Slagsen af aftale, uden version."
        autoComplete="off"
      />
      <RadioGroup name="from" label="Hvad skal den begynde med?" options={BEGINNINGS} />
      <FormButtons back={back}>Opret skabelonen</FormButtons>
    </ValidatedForm>
  )
}
