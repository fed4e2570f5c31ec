import type { ReactNode } from 'react'
import { PageHead } from '@/components/layout/page-head'
import type { Crumb } from '@/components/layout/types'
import { ButtonLink, ButtonRow } from '@/components/ui/button'

/** The question of a dialog as a page of its own: what it means, the deed, and the way back. */
export function ConfirmPage({
  title,
  trail,
  deed,
  back,
  children,
}: {
  title: string
  trail: Crumb[]
  deed: ReactNode
  back: string
  children: ReactNode
}) {
  return (
    <>
      <PageHead title={title} trail={trail} />
      <div className="max-w-text">{children}</div>
      <ButtonRow>
        {deed}
        <ButtonLink href={back} look="quiet">
          Fortryd
        </ButtonLink>
      </ButtonRow>
    </>
  )
}
