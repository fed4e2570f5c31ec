'use client'

import { useActionState, useRef } from 'react'
import { FormFrame, type FormLayoutProps } from './form-frame'
import { initialState, type FormAction, type FormState } from './state'

/**
 * A form that the server checks. Keeps every typed value after an error, works without JavaScript, and sends
 * once however often one clicks. For checks in the browser too, use ValidatedForm.
 */
export function Form({
  action,
  initial = initialState(),
  ...layout
}: FormLayoutProps & { action: FormAction; initial?: FormState }) {
  const form = useRef<HTMLFormElement>(null)
  const [state, dispatch, pending] = useActionState(action, initial)
  return (
    <FormFrame
      {...layout}
      form={form}
      state={state}
      errors={state.errors}
      attempt={state.attempt}
      pending={pending}
      dispatch={dispatch}
    />
  )
}
