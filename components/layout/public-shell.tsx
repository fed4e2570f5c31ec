import type { ReactNode } from 'react'
import { Toast } from '@/components/ui/toast'
import { Footer } from './footer'
import { Header, SkipLink } from './header'
import type { Environment, Support } from './types'
import { version } from './version'

const medcom: Support = { name: 'MedCom', email: 'NPN@medcom.dk' }

/** The frame of pages one reads without being signed in. `action` is the link in the header ("Log ind"). */
export function PublicShell({
  environment,
  home = '/',
  action,
  support = medcom,
  flash,
  wide = false,
  children,
}: {
  environment?: Environment
  home?: string
  action?: ReactNode
  support?: Support
  flash?: string
  /** Full width for tables; otherwise the page is set in a column for reading. */
  wide?: boolean
  children: ReactNode
}) {
  return (
    <div className="shell">
      <SkipLink />
      <Header home={home} environment={environment}>
        {action}
      </Header>
      <main id="indhold" tabIndex={-1} className={`shell-main mx-auto ${wide ? '' : 'public-main'}`}>
        {children}
      </main>
      <Footer support={support} version={version} />
      <Toast message={flash} />
    </div>
  )
}
