'use client'

import { CheckboxGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { FormButtons } from '@/components/form/form-buttons'
import type { Option } from '@/components/form/select'
import { initialState } from '@/components/form/state'
import { askManyAction } from '../actions'

/** The mailboxes that lack a proof; those it is of use to mail now are chosen until somebody says otherwise. */
export function AskForm({ options, chosen }: { options: Option[]; chosen: string[] }) {
  return (
    <Form action={askManyAction} initial={initialState({ ids: chosen })}>
      <CheckboxGroup name="ids" label="Hvilke postkasser skal have et link?" options={options} />
      <FormButtons back="/konti/postkasser">Send links</FormButtons>
    </Form>
  )
}
