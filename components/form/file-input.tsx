'use client'

import { useField, type FieldProps } from './context'
import { Field } from './field'

/** A file. `accept` as in HTML (".csv,text/csv"). Large ones belong in a form that posts to a route handler. */
export function FileInput({ accept, ...props }: Omit<FieldProps, 'value'> & { accept?: string }) {
  const field = useField(props)
  return (
    <Field id={field.id} label={props.label} hint={props.hint} optional={props.optional} error={field.error}>
      <input
        {...field.registration}
        type="file"
        id={field.id}
        name={props.name}
        accept={accept}
        className="input"
        aria-invalid={field.error ? true : undefined}
        aria-describedby={field.describedBy}
      />
    </Field>
  )
}
