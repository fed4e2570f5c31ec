'use client'

import { RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { HiddenInput } from '@/components/form/hidden-input'
import { initialState, type FormAction } from '@/components/form/state'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-input'
import { ButtonRow } from '@/components/ui/button'

/** A dated note: MedCom says who reads it, a vendor's is its answer. */
export function NoteForm({
  action,
  id,
  staff,
  mayAsk,
}: {
  action: FormAction
  id: string
  staff: boolean
  /** Whether the vendor sees the alarm and can be asked. */
  mayAsk: boolean
}) {
  return (
    <Form action={action} id="note" initial={initialState({ id, to: mayAsk ? 'all' : 'medcom' })}>
      <HiddenInput name="id" />
      <TextArea
        name="note"
        label={staff ? 'Skriv en note' : 'Hvad gør I ved det?'}
        rows={3}
        maxLength={2000}
      />
      {staff && mayAsk && (
        <RadioGroup
          name="to"
          label="Hvem er noten til?"
          options={[
            { value: 'all', label: 'Alle, der kan se alarmen' },
            { value: 'medcom', label: 'Kun MedCom' },
            {
              value: 'ask',
              label: 'Leverandøren skal svare',
              hint: 'Leverandøren får en mail med det samme.',
            },
          ]}
        />
      )}
      {staff && !mayAsk && <HiddenInput name="to" />}
      <ButtonRow>
        <SubmitButton look="secondary">{staff ? 'Gem noten' : 'Send svaret'}</SubmitButton>
      </ButtonRow>
    </Form>
  )
}
