'use client'

import { RadioGroup } from '@/components/form/choices'
import { FormButtons } from '@/components/form/form-buttons'
import type { FormAction, FormState } from '@/components/form/state'
import { DateInput, TextArea, TextInput } from '@/components/form/text-input'
import { ValidatedForm } from '@/components/form/validated-form'
import { ChangeNumberFormat } from '@/lib/numbers/schemas'

const CHARACTERS = [
  { value: 'digits', label: 'Kun cifre' },
  { value: 'alphanumeric', label: 'Cifre og bogstaver' },
]

const CHECKS = [
  { value: 'none', label: 'Nej' },
  { value: 'modulus11', label: 'Ja, modulus 11', hint: 'Det sidste ciffer regnes ud af de andre.' },
]

/** A new rule, beginning with what holds today. */
export function RuleForm({
  action,
  initial,
  today,
}: {
  action: FormAction
  initial: FormState
  today: string
}) {
  return (
    <ValidatedForm action={action} schema={ChangeNumberFormat} initial={initial}>
      <DateInput
        name="validFrom"
        label="Fra hvilken dag gælder reglen?"
        hint="Den regel, der gælder nu, ophører dagen før."
        min={today}
      />
      <TextInput
        name="minLength"
        label="Hvor mange tegn har det korteste nummer?"
        inputMode="numeric"
        width={3}
      />
      <TextInput
        name="maxLength"
        label="Hvor mange tegn har det længste nummer?"
        inputMode="numeric"
        width={3}
      />
      <RadioGroup name="characters" label="Hvad består et nummer af?" options={CHARACTERS} />
      <TextInput
        name="prefix"
        label="Hvad begynder alle numre med?"
        hint="Tegnene tæller med i længden."
        optional
        mono
        width={10}
        maxLength={10}
        autoComplete="off"
      />
      <RadioGroup name="checkDigit" label="Er det sidste ciffer et kontrolciffer?" options={CHECKS} />
      <TextArea
        name="description"
        label="Hvor kommer reglen fra?"
        hint="Så andre kan se, hvem der har bestemt den, og hvornår."
        rows={3}
        maxLength={500}
      />
      <FormButtons back="/indstillinger/nummerregler">Lad reglen gælde</FormButtons>
    </ValidatedForm>
  )
}
