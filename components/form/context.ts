'use client'

import { createContext, useContext, type ChangeEvent, type FocusEvent } from 'react'
import type { FormState } from './state'

/** What validation in the browser hangs on a control. */
export interface Registration {
  ref: (element: Element | null) => void
  onChange: (event: ChangeEvent<HTMLElement>) => void
  onBlur: (event: FocusEvent<HTMLElement>) => void
}

export interface FormContextValue {
  formId: string
  values: FormState['values']
  errors: Record<string, string>
  attempt: number
  pending: boolean
  register?: (name: string) => Registration
}

export const FormContext = createContext<FormContextValue | null>(null)

/** The props every field takes. Outside a Form, `value` and `error` are given by the page. */
export interface FieldProps {
  name: string
  label: string
  hint?: string
  /** Fields must be filled in unless they say "(valgfrit)". */
  optional?: boolean
  value?: string
  error?: string
}

/** What one control needs to know: its id, what stands in it, its error, and its wiring. */
export function useField({ name, value, error, hint }: FieldProps) {
  const form = useContext(FormContext)
  const id = form ? `${form.formId}-${name}` : name
  const held = form?.values[name]
  const list = held === undefined ? [] : Array.isArray(held) ? held : [held]
  const shownError = form?.errors[name] ?? error
  const describedBy =
    [hint && `${id}-hjaelp`, shownError && `${id}-fejl`].filter(Boolean).join(' ') || undefined
  return {
    id,
    value: list[0] ?? value ?? '',
    list: held === undefined && value ? [value] : list,
    error: shownError,
    describedBy,
    // React does not carry a select's choice over a form reset; a new key does.
    key: form?.attempt ?? 0,
    registration: form?.register?.(name),
  }
}
