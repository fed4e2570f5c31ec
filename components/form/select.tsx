'use client'

import { useField, type FieldProps } from './context'
import { Field } from './field'

export interface Option {
  value: string
  label: string
  hint?: string
}

/** One of many. Below six choices a RadioGroup is better. `empty` is the choice that is none ("Vælg region"). */
export function Select({ options, empty, ...props }: FieldProps & { options: Option[]; empty?: string }) {
  const field = useField(props)
  return (
    <Field id={field.id} label={props.label} hint={props.hint} optional={props.optional} error={field.error}>
      <select
        key={field.key}
        {...field.registration}
        id={field.id}
        name={props.name}
        className="input"
        defaultValue={field.value}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={field.describedBy}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  )
}
