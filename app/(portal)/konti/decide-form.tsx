'use client'

import { Form } from '@/components/form/form'
import { HiddenInput } from '@/components/form/hidden-input'
import type { FormAction } from '@/components/form/state'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-input'
import { ButtonRow } from '@/components/ui/button'

/** MedCom's answer to one request: a message, and what to do. Stays in the list it stands in. */
export function DecideForm({
  action,
  requestId,
  what,
  list = false,
  needsReason,
}: {
  action: FormAction
  requestId: string
  /** Which account, for those who do not see the card it stands in. */
  what: string
  /** Go on with the work list afterwards. */
  list?: boolean
  /** Saying yes needs a reason too. */
  needsReason: boolean
}) {
  return (
    <Form action={action} id={`svar-${requestId}`}>
      <HiddenInput name="id" value={requestId} />
      {list && <HiddenInput name="list" value="ja" />}
      <TextArea
        name="reason"
        label="Besked til leverandøren"
        hint={
          needsReason
            ? 'Skal skrives, også når du godkender: leverandøren har ingen aftale, som begge har underskrevet.'
            : 'Skal skrives, når du spørger eller afviser.'
        }
        rows={2}
        maxLength={1000}
        optional={!needsReason}
      />
      <ButtonRow>
        <SubmitButton small name="deed" value="approve">
          Godkend<span className="sr-only"> {what}</span>
        </SubmitButton>
        <SubmitButton small look="secondary" name="deed" value="ask">
          Spørg<span className="sr-only"> om {what}</span>
        </SubmitButton>
        <SubmitButton small look="danger" name="deed" value="decline">
          Afvis<span className="sr-only"> {what}</span>
        </SubmitButton>
      </ButtonRow>
    </Form>
  )
}
