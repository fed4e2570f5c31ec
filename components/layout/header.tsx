import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { Wordmark } from './wordmark'
import type { Environment } from './types'

/** The strip on top of every page: whose it is, which environment, and what the caller puts at the right. */
export function Header({
  home,
  environment,
  before,
  children,
}: {
  home: string
  environment: Environment
  before?: ReactNode
  children?: ReactNode
}) {
  return (
    <header className="shell-header">
      {before}
      <Link href={home} className="plain wordmark">
        <Wordmark />
        <span className={before ? 'max-phone:sr-only' : ''}>NPN-portalen</span>
      </Link>
      {environment && (
        <span className="environment">
          <span className="sr-only">Miljø: </span>
          {environment}
        </span>
      )}
      <div className="ml-auto flex min-w-0 items-center gap-2 max-sm:gap-0">{children}</div>
    </header>
  )
}

export function SkipLink() {
  return (
    <a href="#indhold" className="skip-link">
      Gå til indhold
    </a>
  )
}
