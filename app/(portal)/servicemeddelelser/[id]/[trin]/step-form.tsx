'use client'

import { CheckboxGroup, RadioGroup } from '@/components/form/choices'
import { ConfirmStep } from '@/components/form/confirm-step'
import { Form } from '@/components/form/form'
import { HiddenInput } from '@/components/form/hidden-input'
import type { Option } from '@/components/form/select'
import type { FormPageProps } from '@/components/form/state'
import { TextInput } from '@/components/form/text-input'
import { HowItLooks, WhoGetsIt } from '../../message-preview'
import { MessageText } from '../../message-text'
import { Period } from '../../ny/message-form'
import { ShortNotice } from '../../ny/short-notice'

interface Props extends FormPageProps {
  deed: string
  button: string
  parts: Option[]
  priorities: Option[]
}

/** The next thing to tell of a message, and whether it is mailed; then who gets it; then it is told. */
export function StepForm({ action, initial, back, deed, button, parts, priorities }: Props) {
  return (
    <Form action={action} initial={initial}>
      <ConfirmStep
        ask="Se, hvem der får det"
        title="Vil du sende det?"
        deed={button}
        back={back}
        told={([preview = '{}']) => <WhoGetsIt told={preview} />}
        below={([preview = '{}']) => <HowItLooks told={preview} />}
      >
        <HiddenInput name="id" />
        <HiddenInput name="version" />
        {deed === 'move' && (
          <>
            <Period />
            <ShortNotice />
          </>
        )}
        {deed === 'correct' && (
          <>
            <TextInput name="title" label="Overskrift" maxLength={120} autoComplete="off" />
            <CheckboxGroup name="components" label="Hvilke dele af servicen gælder det?" options={parts} />
            <RadioGroup name="priority" label="Hvor meget betyder det?" options={priorities} />
          </>
        )}
        <MessageText label="Hvad skal modtagerne vide?" rows={6} />
        <RadioGroup
          name="notifies"
          label="Skal det sendes på mail?"
          options={[
            { value: 'ja', label: 'Ja, til alle, det gælder' },
            { value: 'nej', label: 'Nej, det skal kun stå i portalen og på statussiden' },
          ]}
        />
      </ConfirmStep>
    </Form>
  )
}
