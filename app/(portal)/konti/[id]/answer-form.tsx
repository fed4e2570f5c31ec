'use client'

import { Form } from '@/components/form/form'
import { HiddenInput } from '@/components/form/hidden-input'
import type { FormAction } from '@/components/form/state'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-input'
import { ButtonRow } from '@/components/ui/button'

/** The vendor's answer to MedCom's question. */
export function AnswerForm({ action, id }: { action: FormAction; id: string }) {
  return (
    <Form action={action} id={`besvar-${id}`}>
      <HiddenInput name="id" value={id} />
      <TextArea name="answer" label="Hvad svarer I MedCom?" rows={3} maxLength={1000} />
      <ButtonRow>
        <SubmitButton>Send svaret</SubmitButton>
      </ButtonRow>
    </Form>
  )
}
