import type { Metadata } from 'next'
import { FaultPage } from '@/components/layout/fault-page'
import { PublicShell } from '@/components/layout/public-shell'
import { ButtonLink } from '@/components/ui/button'
import { environmentWord } from '@/lib/web/environment'

export const metadata: Metadata = { title: 'Log ind for at fortsætte' }

export default function Unauthorized() {
  return (
    <PublicShell environment={environmentWord()}>
      <FaultPage title="Log ind for at fortsætte" actions={<ButtonLink href="/log-ind">Log ind</ButtonLink>}>
        <p>Du er ikke logget ind, eller du er blevet logget ud, fordi der gik for lang tid.</p>
      </FaultPage>
    </PublicShell>
  )
}
