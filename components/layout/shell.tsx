import type { ReactNode } from 'react'
import { Toast } from '@/components/ui/toast'
import { Footer } from './footer'
import { Header, SkipLink } from './header'
import { PhoneMenu, SideMenu } from './menu'
import type { Environment, MenuGroup, ShellUser, Support } from './types'
import { UserMenu } from './user-menu'
import { version } from './version'

export interface ShellProps {
  /** Where the mark leads: the first place of this role. */
  home: string
  environment: Environment
  user: ShellUser
  /** Menu of the signed-in role; one group with one entry for laboratory staff. */
  menu: MenuGroup[]
  /** Links in the user menu: own profile, sessions. */
  userLinks: { label: string; href: string }[]
  /** A form with a button of class "menu-item" that signs out. */
  signOut: ReactNode
  /** The search field, once it exists. */
  search?: ReactNode
  /** Acting for or looking as somebody else: said across every page, with a form that ends it. */
  standing?: { text: string; stop: ReactNode }
  /** What is on now and concerns the reader: said on every page. */
  notices?: ReactNode
  support: Support
  /** Address of the guide. */
  help?: string
  /** A small success from the last redirect. */
  flash?: string
  children: ReactNode
}

/** The frame of every signed-in page. Knows no entity and fetches nothing: all comes as props. */
export function Shell({
  home,
  environment,
  user,
  menu,
  userLinks,
  signOut,
  search,
  standing,
  notices,
  flash,
  children,
  ...rest
}: ShellProps) {
  return (
    <div className="shell" data-menu="">
      <SkipLink />
      <Header home={home} environment={environment} before={<PhoneMenu groups={menu} />}>
        {search}
        <UserMenu user={user} links={userLinks} signOut={signOut} />
      </Header>
      <SideMenu groups={menu} />
      <main id="indhold" tabIndex={-1} className="shell-main">
        {standing && (
          <div role="note" className="standing" data-tone="amber">
            <p>{standing.text}</p>
            {standing.stop}
          </div>
        )}
        {notices}
        {children}
      </main>
      <Footer {...rest} version={version} />
      <Toast message={flash} />
    </div>
  )
}
