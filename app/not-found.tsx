import type { Metadata } from 'next'
import { FaultPage } from '@/components/layout/fault-page'
import { PublicShell } from '@/components/layout/public-shell'
import { environmentWord } from '@/lib/web/environment'

export const metadata: Metadata = { title: 'Siden findes ikke' }

export default function NotFound() {
  return (
    <PublicShell environment={environmentWord()}>
      <FaultPage title="Siden findes ikke">
        <p>
          Adressen kan være skrevet forkert, eller siden kan være flyttet. Det kan også være noget, din
          organisation ikke har adgang til at se.
        </p>
        <p>Gå til forsiden, og find det derfra. Kom du fra et link i en mail, så bed afsenderen om et nyt.</p>
      </FaultPage>
    </PublicShell>
  )
}
