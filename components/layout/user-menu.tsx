import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { DismissDetails } from './dismiss-details'
import type { ShellUser } from './types'

/** Who one is, and what one can do about it. `signOut` is a form that posts, for it changes something. */
export function UserMenu({
  user,
  links,
  signOut,
}: {
  user: ShellUser
  links: { label: string; href: string }[]
  signOut: ReactNode
}) {
  return (
    <DismissDetails className="-mr-2 min-w-0">
      <summary className="menu-button">
        <Icon name="user" />
        <span className="truncate max-sm:sr-only">
          {user.organisation}
          <span aria-hidden="true"> · </span>
          <span className="sr-only">, </span>
          {user.name}
        </span>
        <Icon name="chevronDown" size={16} className="chevron" />
        <span className="sr-only">, din konto</span>
      </summary>
      <div className="menu-panel">
        <div className="border-b border-line px-4 pt-1 pb-3">
          <p className="font-bold">{user.name}</p>
          <p className="text-14 text-ink-quiet">{user.organisation}</p>
          <p className="text-14 text-ink-quiet">{user.role}</p>
        </div>
        <ul className="pt-1">
          {links.map(({ label, href }) => (
            <li key={href}>
              <Link href={href} className="plain menu-item">
                {label}
              </Link>
            </li>
          ))}
          {signOut && <li>{signOut}</li>}
        </ul>
      </div>
    </DismissDetails>
  )
}
