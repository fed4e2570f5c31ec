import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button'

/** A page for what went wrong: what happened, what to do, and a number that finds it in the log. */
export function FaultPage({
  title,
  children,
  reference,
  actions,
}: {
  title: string
  children: ReactNode
  reference?: string
  actions?: ReactNode
}) {
  return (
    <div className="max-w-text py-4">
      <h1>{title}</h1>
      <div className="mt-3 space-y-3">{children}</div>
      {reference && (
        <p className="mt-3">
          Opgiv dette nummer, hvis du beder om hjælp: <span className="mono">{reference}</span>
        </p>
      )}
      <div className="mt-6 flex flex-wrap gap-3">
        {actions ?? <ButtonLink href="/">Gå til forsiden</ButtonLink>}
      </div>
    </div>
  )
}
