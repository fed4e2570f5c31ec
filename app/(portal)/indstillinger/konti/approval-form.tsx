'use client'

import { CheckboxGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { FormButtons } from '@/components/form/form-buttons'
import type { Option } from '@/components/form/select'
import type { FormPageProps } from '@/components/form/state'

/** Which requests MedCom must approve, by environment. */
export function ApprovalForm({ action, initial, back, options }: FormPageProps & { options: Option[] }) {
  return (
    <Form action={action} initial={initial}>
      <CheckboxGroup name="production" label="Hvad skal godkendes i produktion?" options={options} />
      <CheckboxGroup name="test" label="Hvad skal godkendes i test?" options={options} />
      <FormButtons back={back}>Lad det gælde fra i dag</FormButtons>
    </Form>
  )
}
