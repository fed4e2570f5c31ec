'use client'

import { Form } from '@/components/form/form'
import { HiddenInput } from '@/components/form/hidden-input'
import type { FormAction } from '@/components/form/state'
import { SubmitButton } from '@/components/form/submit-button'
import type { ButtonLook } from '@/components/ui/button'

/** A form that is only its button: one deed on one thing. Says why, right there, when it could not be done. */
export function DeedForm({
  action,
  id,
  fields = {},
  label,
  what,
  look = 'secondary',
  small = true,
}: {
  action: FormAction
  /** Different for each form of a page. */
  id: string
  fields?: Record<string, string>
  label: string
  /** What it is done to, for those who do not see the row it stands in. */
  what?: string
  look?: ButtonLook
  small?: boolean
}) {
  return (
    <Form action={action} id={id} className="inline-block">
      {Object.entries(fields).map(([name, value]) => (
        <HiddenInput key={name} name={name} value={value} />
      ))}
      <SubmitButton look={look} small={small}>
        {label}
        {what && <span className="sr-only"> {what}</span>}
      </SubmitButton>
    </Form>
  )
}
