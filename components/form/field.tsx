import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'

interface FrameProps {
  id: string
  label: string
  hint?: string
  optional?: boolean
  error?: string
  children: ReactNode
}

function Optional() {
  return <span className="field-optional"> (valgfrit)</span>
}

function Words({ id, hint, error }: Pick<FrameProps, 'id' | 'hint' | 'error'>) {
  return (
    <>
      {hint && (
        <p id={`${id}-hjaelp`} className="field-hint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-fejl`} className="field-error">
          <Icon name="error" />
          <span>
            <span className="sr-only">Fejl: </span>
            {error}
          </span>
        </p>
      )}
    </>
  )
}

/** Label above, then help, then the error, then the control itself. */
export function Field({ id, label, hint, optional, error, children }: FrameProps) {
  return (
    <div className="field" data-error={error ? '' : undefined}>
      <label htmlFor={id} className="field-label">
        {label}
        {optional && <Optional />}
      </label>
      <Words id={id} hint={hint} error={error} />
      {children}
    </div>
  )
}

/** The same for several controls that answer one question. */
export function FieldSet({
  id,
  label,
  hint,
  optional,
  error,
  describedBy,
  children,
}: FrameProps & { describedBy?: string }) {
  return (
    <div className="field" data-error={error ? '' : undefined}>
      <fieldset aria-describedby={describedBy}>
        <legend className="field-label">
          {label}
          {optional && <Optional />}
        </legend>
        <Words id={id} hint={hint} error={error} />
        {children}
      </fieldset>
    </div>
  )
}
