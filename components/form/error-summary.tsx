'use client'

import { useEffect, useRef } from 'react'

export interface FormFault {
  /** Where the error is: the id of the control. */
  fieldId: string
  text: string
}

/**
 * The errors of a form, on top of it, each a link to its field. Takes the focus each time `attempt` grows,
 * so that everybody is told at once.
 */
export function ErrorSummary({
  faults,
  message,
  attempt,
}: {
  faults: FormFault[]
  message?: string
  attempt: number
}) {
  const box = useRef<HTMLDivElement>(null)
  const shown = faults.length > 0 || Boolean(message)
  useEffect(() => {
    if (attempt > 0) box.current?.focus()
  }, [attempt])
  if (!shown) return null
  const title =
    faults.length === 1 ? 'Der er 1 felt, du skal rette' : `Der er ${faults.length} felter, du skal rette`
  return (
    <div ref={box} tabIndex={-1} role="alert" className="error-summary mb-6">
      <h2>{faults.length > 0 ? title : 'Det lykkedes ikke'}</h2>
      {message && <p className="mt-1">{message}</p>}
      {faults.length > 0 && (
        <ul className="mt-2 space-y-1">
          {faults.map(({ fieldId, text }) => (
            <li key={fieldId}>
              <a href={`#${fieldId}`} onClick={(event) => focusField(event, fieldId)}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

// The address stays as it is, and the label comes into view with the field.
function focusField(event: { preventDefault: () => void }, id: string) {
  const field = document.getElementById(id)
  if (!field) return
  event.preventDefault()
  field.closest('.field')?.scrollIntoView({ block: 'center' })
  field.focus({ preventScroll: true })
}
