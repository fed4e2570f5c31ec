'use client'

import { useContext, type ReactNode } from 'react'
import { Button, type ButtonLook } from '@/components/ui/button'
import { FormContext } from './context'

/**
 * Sends the form. Says the deed ("Send til underskrift"). Pressing twice sends once; while it is on its way
 * the button says so and keeps its width.
 */
export function SubmitButton({
  children,
  look = 'primary',
  name,
  value,
  small,
}: {
  children: ReactNode
  look?: ButtonLook
  name?: string
  value?: string
  small?: boolean
}) {
  const pending = useContext(FormContext)?.pending ?? false
  return (
    <Button
      type="submit"
      look={look}
      name={name}
      value={value}
      small={small}
      aria-busy={pending || undefined}
      className="relative"
    >
      <span className={pending ? 'invisible' : 'contents'}>{children}</span>
      {pending && (
        <span className="absolute inset-0 flex items-center justify-center gap-2">
          <span className="spinner" aria-hidden="true" />
          <span className="sr-only">Sender</span>
        </span>
      )}
    </Button>
  )
}
