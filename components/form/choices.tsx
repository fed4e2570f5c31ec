'use client'

import { useField, type FieldProps } from './context'
import { FieldSet } from './field'
import { Icon } from '@/components/ui/icon'
import type { Option } from './select'

type Group = Omit<FieldProps, 'value'> & { options: Option[]; value?: string }

function Choices({ type, options, ...props }: Group & { type: 'radio' | 'checkbox' }) {
  const field = useField(props)
  return (
    <FieldSet {...props} id={field.id} error={field.error} describedBy={field.describedBy}>
      <div className="mt-1">
        {options.map(({ value, label, hint }, index) => {
          // The first has the plain id, so that the error summary leads to it.
          const id = index === 0 ? field.id : `${field.id}-${value}`
          return (
            <div key={value} className="choice">
              <input
                {...field.registration}
                type={type}
                id={id}
                name={props.name}
                value={value}
                defaultChecked={field.list.includes(value)}
                aria-describedby={hint ? `${id}-om` : undefined}
              />
              <label htmlFor={id}>{label}</label>
              {hint && (
                <span id={`${id}-om`} className="col-start-2 text-14 text-ink-quiet">
                  {hint}
                </span>
              )}
            </div>
          )
        })}
      </div>
    </FieldSet>
  )
}

/** Exactly one of a few. */
export function RadioGroup(props: Group) {
  return <Choices type="radio" {...props} />
}

/** Any number of a few. */
export function CheckboxGroup(props: Group) {
  return <Choices type="checkbox" {...props} />
}

/** Yes or no. The value is "ja" when ticked, and absent otherwise. */
export function Checkbox(props: FieldProps) {
  const field = useField(props)
  const { id, error, describedBy } = field
  return (
    <div className="field" data-error={error ? '' : undefined}>
      {error && (
        <p id={`${id}-fejl`} className="field-error">
          <Icon name="error" />
          <span>
            <span className="sr-only">Fejl: </span>
            {error}
          </span>
        </p>
      )}
      <div className="choice">
        <input
          {...field.registration}
          type="checkbox"
          id={id}
          name={props.name}
          value="ja"
          defaultChecked={field.list.includes('ja')}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy}
        />
        <label htmlFor={id}>{props.label}</label>
        {props.hint && (
          <span id={`${id}-hjaelp`} className="col-start-2 text-14 text-ink-quiet">
            {props.hint}
          </span>
        )}
      </div>
    </div>
  )
}
