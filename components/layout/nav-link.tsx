'use client'

import { usePathname } from 'next/navigation'
import { Link } from '@/components/ui/link'
import type { MenuEntry } from './types'

/** A place in the menu; knows from the address whether one is there. */
export function NavLink({ label, href, count, countLabel }: MenuEntry) {
  const path = usePathname()
  const here = path === href || path.startsWith(`${href}/`)
  return (
    <Link
      href={href}
      className="plain nav-link"
      aria-current={here ? (path === href ? 'page' : 'true') : undefined}
    >
      {label}
      {count ? (
        <span className="nav-count">
          {new Intl.NumberFormat('da-DK').format(count)}
          {countLabel && <span className="sr-only"> {countLabel}</span>}
        </span>
      ) : null}
    </Link>
  )
}
