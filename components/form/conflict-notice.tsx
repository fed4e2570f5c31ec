'use client'

import { useEffect, useRef, useState, type MouseEvent } from 'react'
import { ScriptButton } from '@/components/ui/script-button'
import type { FieldConflict } from './state'

/**
 * Two people changed the same thing (optimistic locking). Shows both versions side by side. What the reader
 * wrote still stands in the fields; with JavaScript each field can take the other version in one click.
 * `discardHref` opens the saved version and throws the reader's away.
 */
export function ConflictNotice({
  conflicts,
  discardHref,
  level = 2,
  attempt = 0,
}: {
  conflicts: FieldConflict[]
  discardHref?: string
  level?: 2 | 3
  /** Grows with each submit: then the notice takes the focus. */
  attempt?: number
}) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (attempt > 0) box.current?.focus()
  }, [attempt])
  const [taken, setTaken] = useState<string[]>([])
  const take = (
    event: MouseEvent<HTMLButtonElement>,
    { field, theirs, theirValue = theirs }: FieldConflict,
  ) => {
    const control = event.currentTarget.form?.elements.namedItem(field)
    if (control && setControl(control, theirValue)) setTaken([...taken, field])
  }
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="group"
      aria-label="To versioner"
      className="mb-6 rounded-ui border-2 border-amber-mark p-4 sm:p-5"
    >
      <Heading>En anden har ændret det samme, mens du skrev</Heading>
      <p className="mt-1 max-w-text">
        Det, du skrev, er ikke gemt endnu, men står stadig i felterne. Sammenlign de to versioner, ret
        felterne, og send igen. Så gælder din version.
      </p>
      <dl className="mt-4 border-t border-line">
        {conflicts.map((conflict) => (
          <div key={conflict.field} className="border-b border-line py-3">
            <dt className="font-bold">{conflict.label}</dt>
            <dd className="mt-1 grid gap-x-6 gap-y-2 sm:grid-cols-2">
              <span className="min-w-0">
                <span className="block text-14 text-ink-quiet">Du skrev</span>
                {conflict.mine || 'Ingenting'}
              </span>
              <span className="min-w-0">
                <span className="block text-14 text-ink-quiet">Gemt af en anden</span>
                {conflict.theirs || 'Ingenting'}
              </span>
              <ScriptButton
                look="secondary"
                small
                className="justify-self-start sm:col-start-2"
                onClick={(event) => take(event, conflict)}
              >
                {taken.includes(conflict.field) ? 'Den gemte er sat ind' : 'Brug den gemte'}
                <span className="sr-only"> til {conflict.label}</span>
              </ScriptButton>
            </dd>
          </div>
        ))}
      </dl>
      {discardHref && (
        <p className="mt-4">
          {/* A plain anchor: the page must come fresh from the server. */}
          <a href={discardHref}>Kassér det, jeg skrev, og vis den gemte version</a>
        </p>
      )}
    </div>
  )
}

function setControl(control: Element | RadioNodeList, text: string): boolean {
  if (control instanceof RadioNodeList) {
    const radio = [...control].find((one) => one instanceof HTMLInputElement && one.value === text)
    if (radio instanceof HTMLInputElement) radio.click()
    return Boolean(radio)
  }
  if (control instanceof HTMLSelectElement) {
    const option = [...control.options].find((one) => one.value === text || one.text === text)
    if (!option) return false
    control.value = option.value
    control.dispatchEvent(new Event('change', { bubbles: true }))
    return true
  }
  if (control instanceof HTMLInputElement) return write(control, HTMLInputElement.prototype, text)
  if (control instanceof HTMLTextAreaElement) return write(control, HTMLTextAreaElement.prototype, text)
  return false
}

// React watches the property of the element itself; only the prototype's setter counts as typing.
function write(control: HTMLElement, prototype: object, text: string) {
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(control, text)
  return control.dispatchEvent(new Event('input', { bubbles: true }))
}
