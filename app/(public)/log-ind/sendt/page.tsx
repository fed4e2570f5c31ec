import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import { PublicShell } from '@/components/layout/public-shell'
import { ButtonLink } from '@/components/ui/button'
import { env } from '@/lib/env'
import { SIGN_IN_LINK_MINUTES } from '@/lib/people/rules'
import { environmentWord } from '@/lib/web/environment'

export const metadata: Metadata = { title: 'Se i din mail' }

export default function SentPage() {
  return (
    <PublicShell environment={environmentWord()}>
      <PageHead
        title="Se i din mail"
        lead="Hvis adressen findes hos os, er der en mail på vej med et link."
      />
      <div className="prose">
        <ul>
          <li>Åbn linket i den browser, du vil arbejde i, og tryk på knappen på siden.</li>
          <li>
            Linket virker én gang og i {SIGN_IN_LINK_MINUTES} minutter. Beder du om et nyt, virker det gamle
            ikke længere.
          </li>
          <li>Er mailen ikke kommet om fem minutter, så se i mappen med uønsket post, eller prøv igen.</li>
        </ul>
      </div>
      <div className="mt-6 flex flex-wrap gap-3">
        {env().DEMO && <ButtonLink href="/postkasse">Åbn demoens postkasse</ButtonLink>}
        <ButtonLink href="/log-ind" look="secondary">
          Prøv en anden adresse
        </ButtonLink>
      </div>
    </PublicShell>
  )
}
