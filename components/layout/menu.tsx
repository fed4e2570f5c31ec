import { Icon } from '@/components/ui/icon'
import { DismissDetails } from './dismiss-details'
import { NavLink } from './nav-link'
import type { MenuGroup } from './types'

function Places({ groups }: { groups: MenuGroup[] }) {
  return groups.map(({ heading, entries }, index) => (
    <div key={heading ?? index}>
      {heading && <p className="nav-heading">{heading}</p>}
      <ul>
        {entries.map((entry) => (
          <li key={entry.href}>
            <NavLink {...entry} />
          </li>
        ))}
      </ul>
    </div>
  ))
}

/** The menu at the side, from 900 px. */
export function SideMenu({ groups }: { groups: MenuGroup[] }) {
  return (
    <nav className="side-menu" aria-label="Hovedmenu">
      <div className="side-menu-places">
        <Places groups={groups} />
      </div>
    </nav>
  )
}

/** The same menu behind a button, below 900 px. Opens without JavaScript. */
export function PhoneMenu({ groups }: { groups: MenuGroup[] }) {
  return (
    <DismissDetails className="phone-menu -ml-2">
      <summary className="menu-button">
        <Icon name="menu" />
        Menu
      </summary>
      <nav aria-label="Hovedmenu">
        <Places groups={groups} />
      </nav>
    </DismissDetails>
  )
}
