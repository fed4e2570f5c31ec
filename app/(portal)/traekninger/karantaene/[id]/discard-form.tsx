'use client'

import { Form } from '@/components/form/form'
import { HiddenInput } from '@/components/form/hidden-input'
import type { FormAction, FormState } from '@/components/form/state'
import { SubmitButton } from '@/components/form/submit-button'
import { TextInput } from '@/components/form/text-input'

export function DiscardForm({ action, initial }: { action: FormAction; initial: FormState }) {
  return (
    <Form id="kasser" action={action} initial={initial}>
      <HiddenInput name="lineId" />
      <HiddenInput name="version" />
      <TextInput name="reason" label="Hvorfor skal linjen ikke i loggen?" maxLength={500} />
      <div className="mt-4">
        <SubmitButton look="danger">Kassér linjen</SubmitButton>
      </div>
    </Form>
  )
}
