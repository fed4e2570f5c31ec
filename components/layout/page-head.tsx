import { Fragment, type ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import type { Crumb } from './types'

/** The way here, without the page itself: that is the heading right below. */
export function Breadcrumb({ trail }: { trail: Crumb[] }) {
  return (
    <nav aria-label="Brødkrumme" className="mb-3 text-14" data-noprint="">
      <ol className="flex flex-wrap items-center gap-x-1.5 gap-y-1">
        {trail.map(({ label, href }, index) => (
          <li key={href} className="flex items-center gap-1.5">
            {index > 0 && <Icon name="chevronRight" size={14} className="text-ink-quiet" />}
            <Link href={href}>{label}</Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/**
 * The head of a page: the way here, one `h1` (equal to the page's title), one sentence saying what the page
 * is for, the primary action, and a line of state ("● Gældende   CVR 12 34 56 74   Afventer MedCom siden …").
 */
export function PageHead({
  title,
  lead,
  trail,
  actions,
  state,
}: {
  title: string
  lead?: ReactNode
  trail?: Crumb[]
  actions?: ReactNode
  state?: ReactNode[]
}) {
  return (
    <div className="mb-6">
      {trail && trail.length > 0 && <Breadcrumb trail={trail} />}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
        <div className="min-w-0 grow basis-96">
          <h1>{title}</h1>
          {lead && <p className="mt-1 max-w-text text-ink-soft">{lead}</p>}
          {state && state.length > 0 && (
            <div className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-2">
              {state.map((part, index) => (
                <Fragment key={index}>{part}</Fragment>
              ))}
            </div>
          )}
        </div>
        {actions && <div className="flex flex-wrap gap-3 empty:hidden">{actions}</div>}
      </div>
    </div>
  )
}
