'use client'

import type { ComponentProps } from 'react'
import { useField, type FieldProps } from './context'
import { Field } from './field'

type Native = Pick<
  ComponentProps<'input'>,
  | 'type'
  | 'inputMode'
  | 'autoComplete'
  | 'maxLength'
  | 'readOnly'
  | 'autoFocus'
  | 'spellCheck'
  | 'min'
  | 'max'
>

/** How wide the field is, in characters: as wide as what belongs in it, never wider than the column. */
interface Width {
  width?: number
  /** Figures compared digit by digit: CVR, GLN, SOR, sample numbers. */
  mono?: boolean
}

/** One line of text. */
export function TextInput({ width, mono, type = 'text', ...props }: FieldProps & Native & Width) {
  const { name, label, hint, optional, value: _value, error: _error, ...native } = props
  const field = useField(props)
  return (
    <Field id={field.id} label={label} hint={hint} optional={optional} error={field.error}>
      <input
        {...native}
        {...field.registration}
        id={field.id}
        name={name}
        type={type}
        className={`input ${mono ? 'font-mono' : ''}`}
        style={width ? { maxWidth: `calc(${width}ch + 2.5rem)` } : undefined}
        defaultValue={field.value}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={field.describedBy}
      />
    </Field>
  )
}

/** A date, in the browser's own calendar. The value is yyyy-mm-dd. */
export function DateInput(props: FieldProps & Pick<Native, 'min' | 'max'>) {
  return <TextInput {...props} type="date" width={14} />
}

/** Several lines; grows with what is written. */
export function TextArea({
  rows = 4,
  maxLength,
  ...props
}: FieldProps & Pick<ComponentProps<'textarea'>, 'rows' | 'maxLength'>) {
  const field = useField(props)
  return (
    <Field id={field.id} label={props.label} hint={props.hint} optional={props.optional} error={field.error}>
      <textarea
        {...field.registration}
        id={field.id}
        name={props.name}
        rows={rows}
        maxLength={maxLength}
        className="input"
        defaultValue={field.value}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={field.describedBy}
      />
    </Field>
  )
}
