import type { Metadata } from 'next'
import { FaultPage } from '@/components/layout/fault-page'
import { PublicShell } from '@/components/layout/public-shell'
import { environmentWord } from '@/lib/web/environment'

export const metadata: Metadata = { title: 'Det har du ikke adgang til' }

export default function Forbidden() {
  return (
    <PublicShell environment={environmentWord()}>
      <FaultPage title="Det har du ikke adgang til">
        <p>Din rolle i portalen giver ikke adgang til denne side eller til det, du ville gøre.</p>
        <p>Har du brug for adgangen, så bed din organisations administrator om at ændre din rolle.</p>
      </FaultPage>
    </PublicShell>
  )
}
