'use client'

import { useContext, useEffect, useRef, type ReactNode } from 'react'
import { Alert } from '@/components/ui/alert'
import { ButtonLink, ButtonRow, type ButtonLook } from '@/components/ui/button'
import { FormContext } from './context'
import { SubmitButton } from './submit-button'
import { CONSEQUENCES, STEP, STEPS } from './steps'

/**
 * A form in two steps, for what cannot be undone and whose consequence must be worked out first: the fields, and then
 * what they lead to, before the deed. Works without JavaScript: what was typed is carried along, and one can go back.
 */
export function ConfirmStep({
  ask,
  deed,
  look,
  back,
  title,
  told = asSentences,
  below,
  children,
}: {
  /** The button of the first step. */
  ask: string
  deed: string
  look?: ButtonLook
  back: string
  /** The question of the second step. */
  title: string
  /** How the second step shows what it leads to, where sentences alone do not. */
  told?: (consequences: readonly string[]) => ReactNode
  /** What may be read before the deed but need not be passed on the way to its button. */
  below?: (consequences: readonly string[]) => ReactNode
  children: ReactNode
}) {
  const values = useContext(FormContext)?.values ?? {}
  const consequences = [values[CONSEQUENCES] ?? []].flat()
  const isSecond = consequences.length > 0
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!isSecond) return
    // To the top, so that as much as there is room for of what it leads to is seen, and its button.
    heading.current?.focus({ preventScroll: true })
    heading.current?.scrollIntoView({ block: 'start' })
  }, [isSecond])
  if (!isSecond)
    return (
      <>
        {children}
        <ButtonRow>
          <SubmitButton>{ask}</SubmitButton>
          <ButtonLink href={back} look="quiet">
            Fortryd
          </ButtonLink>
        </ButtonRow>
      </>
    )
  const carried = Object.entries(values).filter(([name]) => name !== CONSEQUENCES && name !== STEP)
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {told(consequences)}
      {carried.flatMap(([name, value]) =>
        [value]
          .flat()
          .map((one, index) => (
            <input key={`${name}-${index}`} type="hidden" name={name} value={one} readOnly />
          )),
      )}
      <ButtonRow>
        <SubmitButton look={look} name={STEP} value={STEPS.deed}>
          {deed}
        </SubmitButton>
        <SubmitButton look="quiet" name={STEP} value={STEPS.change}>
          Ret
        </SubmitButton>
      </ButtonRow>
      {below?.(consequences)}
    </>
  )
}

function asSentences(consequences: readonly string[]) {
  return (
    <div className="mt-4">
      <Alert kind="warning" title="Det sker der" level={3}>
        <ul className="mt-1 list-disc pl-5">
          {consequences.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Alert>
    </div>
  )
}
