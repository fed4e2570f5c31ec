import type { ReactNode } from 'react'
import { ButtonLink, ButtonRow, type ButtonLook } from '@/components/ui/button'
import { SubmitButton } from './submit-button'

/** The end of a form on a page of its own: the deed, and the way back without it. */
export function FormButtons({
  back,
  look,
  children,
}: {
  back: string
  look?: ButtonLook
  children: ReactNode
}) {
  return (
    <ButtonRow>
      <SubmitButton look={look}>{children}</SubmitButton>
      <ButtonLink href={back} look="quiet">
        Fortryd
      </ButtonLink>
    </ButtonRow>
  )
}
