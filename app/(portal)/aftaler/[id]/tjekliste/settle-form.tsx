'use client'

import { Form } from '@/components/form/form'
import { HiddenInput } from '@/components/form/hidden-input'
import type { FormAction } from '@/components/form/state'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-input'

/** A tick by hand: with what shows that the point is met. */
export function SettleForm({ action, id, what }: { action: FormAction; id: string; what: string }) {
  return (
    <Form action={action} id={`hak-${id}`} className="max-w-form">
      <HiddenInput name="id" value={id} />
      <TextArea
        name="note"
        label="Hvad viser, at punktet er opfyldt?"
        hint="Skriv hvem, hvor og hvornår, så andre kan se efter."
        rows={2}
        maxLength={2000}
      />
      <SubmitButton look="secondary" small>
        Sæt hak<span className="sr-only"> ved {what}</span>
      </SubmitButton>
    </Form>
  )
}
