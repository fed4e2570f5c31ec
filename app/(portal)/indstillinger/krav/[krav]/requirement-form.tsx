'use client'

import { RadioGroup } from '@/components/form/choices'
import { ConfirmStep } from '@/components/form/confirm-step'
import { Form } from '@/components/form/form'
import { HiddenInput } from '@/components/form/hidden-input'
import type { FormPageProps } from '@/components/form/state'
import { DateInput, TextArea, TextInput } from '@/components/form/text-input'

const FIGURES: Record<string, string> = {
  weeks: 'Hvor mange uger skal numrene mindst række?',
  months: 'Inden for hvor mange måneder?',
}
const DAYS: Record<string, string> = {
  stock: 'Hvor mange dage må der højst gå mellem to automatiske trækninger?',
  manualDraw: 'Hvor mange dage skal der gå uden trækning på websiden?',
  https: 'Hvor mange dage skal der gå uden trækning uden HTTPS?',
  returnBlocked: 'Hvor mange dage skal der gå uden tilbagelevering?',
}

/** What a requirement asks, from when and why; then which cells would turn, before it is saved. */
export function RequirementForm({
  action,
  initial,
  back,
  check,
  figures,
}: FormPageProps & { check: string; figures: string[] }) {
  return (
    <Form action={action} initial={initial}>
      <ConfirmStep ask="Se, hvad det ændrer" title="Vil du gemme kravet?" deed="Gem kravet" back={back}>
        <HiddenInput name="key" />
        <HiddenInput name="version" />
        <TextInput name="clause" label="Hvilket punkt i aftalen?" width={8} maxLength={20} />
        <TextInput name="heading" label="Hvad hedder kravet?" maxLength={120} />
        <RadioGroup
          name="appliesTo"
          label="Hvem gælder det?"
          options={[
            { value: 'both', label: 'Leverandører og deres laboratorier' },
            { value: 'vendor', label: 'Kun leverandører' },
            { value: 'laboratory', label: 'Kun laboratorier' },
          ]}
        />
        {figures.map((name) => (
          <TextInput
            key={name}
            name={name}
            label={(name === 'days' ? DAYS[check] : FIGURES[name]) ?? name}
            inputMode="numeric"
            width={4}
            autoComplete="off"
          />
        ))}
        <TextInput
          name="deadlineMonths"
          label="Frist i måneder, efter aftalen er trådt i kraft"
          hint="0 betyder straks. Lad feltet stå tomt, hvis fristen er en bestemt dag."
          inputMode="numeric"
          width={4}
          optional
        />
        <DateInput name="deadlineOn" label="Frist på en bestemt dag" optional />
        <DateInput name="validFrom" label="Fra og med hvilken dag?" />
        <TextArea name="reason" label="Begrundelse" maxLength={2000} />
      </ConfirmStep>
    </Form>
  )
}
