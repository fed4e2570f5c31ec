'use client'

import { CheckboxGroup, RadioGroup } from '@/components/form/choices'
import { ConfirmStep } from '@/components/form/confirm-step'
import { Form } from '@/components/form/form'
import { HiddenInput } from '@/components/form/hidden-input'
import type { Option } from '@/components/form/select'
import type { FormPageProps } from '@/components/form/state'
import { DateInput, TextArea, TextInput } from '@/components/form/text-input'
import { Details } from '@/components/ui/details'
import { HowItLooks, WhoGetsIt } from '../../message-preview'

/** What whoever is on duty fills in at night, on a phone: the rest is now, production and everybody (SM-1). */
export function QuickForm({
  action,
  initial,
  back,
  parts,
  priorities,
}: FormPageProps & { parts: Option[]; priorities: Option[] }) {
  return (
    <Form action={action} initial={initial}>
      <ConfirmStep
        ask="Se, hvem der får det"
        title="Vil du sende det nu?"
        deed="Send nu"
        back={back}
        told={([preview = '{}']) => <WhoGetsIt told={preview} />}
        below={([preview = '{}']) => <HowItLooks told={preview} />}
      >
        <HiddenInput name="form" />
        <HiddenInput name="kind" />
        <HiddenInput name="affects" />
        <CheckboxGroup name="components" label="Hvad er ramt?" options={parts} />
        <TextInput
          name="title"
          label="Hvad er galt?"
          hint="Fx Opslag svarer ikke."
          maxLength={120}
          autoComplete="off"
        />
        <RadioGroup name="priority" label="Hvor slemt er det?" options={priorities} />
        <TextArea name="text" label="Det skriver vi til dem" rows={5} maxLength={4000} />
        <Details summary="Begyndte det tidligere?">
          <div className="field-group field-pair">
            <DateInput name="startsOn" label="Dag" />
            <TextInput name="startsTime" label="Klokken" type="time" width={10} />
          </div>
        </Details>
      </ConfirmStep>
    </Form>
  )
}
