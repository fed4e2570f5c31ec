'use client'

import { useField } from './context'

/** A value the form carries along: the version it was opened with, an id. Follows the form's state. */
export function HiddenInput({ name, value }: { name: string; value?: string }) {
  const field = useField({ name, label: name, value })
  return <input type="hidden" name={name} value={field.value} readOnly />
}
