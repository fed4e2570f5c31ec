'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useActionState, useMemo, useRef, useState } from 'react'
import { useForm, type FieldErrors, type FieldValues, type Resolver } from 'react-hook-form'
import type { z } from 'zod'
import type { Registration } from './context'
import { FormFrame, type FormLayoutProps } from './form-frame'
import { formValues, initialState, type FormAction, type FormState } from './state'

/**
 * A form checked by one schema in the browser (when a filled field is left, and when it is sent) and again
 * by the server. The schema sees what the server sees: the text of the form, not React's idea of it.
 */
export function ValidatedForm({
  action,
  schema,
  initial = initialState(),
  ...layout
}: FormLayoutProps & {
  action: FormAction
  schema: z.ZodType<FieldValues, FieldValues>
  initial?: FormState
}) {
  const form = useRef<HTMLFormElement>(null)
  const [state, dispatch, pending] = useActionState(action, initial)
  const [refused, setRefused] = useState(0)
  const resolver = useMemo<Resolver<FieldValues>>(() => {
    const check = zodResolver(schema)
    return (values, context, options) =>
      check(form.current ? formValues(new FormData(form.current)) : values, context, options)
  }, [schema])
  const told = useMemo(() => toFieldErrors(state.errors), [state.errors])
  const { register, trigger, formState } = useForm<FieldValues>({
    resolver,
    // No default values: what stands in the fields counts, and may have been chosen before the script had come.
    errors: told,
    mode: 'onTouched',
    shouldFocusError: false,
  })
  const validate = async () => {
    const fine = await trigger()
    if (!fine) setRefused((count) => count + 1)
    return fine
  }
  const wire = (name: string): Registration => {
    const { ref, onChange, onBlur } = register(name)
    return {
      ref,
      onChange: (event) => {
        void onChange(event)
        // A field that was wrong is looked at again as it is mended, and not only when it is left.
        if (formState.errors[name]) void trigger(name)
      },
      // Walking past an empty field is not yet an error.
      onBlur: (event) => {
        // Sending looks at every field anyway; an error here would move the button away from under the pointer.
        if (event.relatedTarget instanceof HTMLButtonElement && event.relatedTarget.type === 'submit') return
        if (!('value' in event.target) || event.target.value !== '') void onBlur(event)
      },
    }
  }
  return (
    <FormFrame
      {...layout}
      form={form}
      state={state}
      errors={toMessages(formState.errors)}
      attempt={state.attempt + refused}
      pending={pending}
      dispatch={dispatch}
      validate={validate}
      register={wire}
    />
  )
}

function toFieldErrors(errors: Record<string, string>): FieldErrors<FieldValues> {
  return Object.fromEntries(
    Object.entries(errors).map(([name, message]) => [name, { type: 'server', message }]),
  )
}

function toMessages(errors: FieldErrors<FieldValues>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).flatMap(([name, error]) =>
      typeof error?.message === 'string' ? [[name, error.message] as const] : [],
    ),
  )
}
