import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { PageHead } from '@/components/layout/page-head'
import { PublicShell } from '@/components/layout/public-shell'
import { Section } from '@/components/layout/section'
import { Button, ButtonLink } from '@/components/ui/button'
import { awaitsSecondFactor } from '@/lib/door/actor'
import { listSecondFactors, startApp } from '@/lib/people'
import { environmentWord } from '@/lib/web/environment'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { nextOf, personHere, withNext, type Query } from '../next'
import { PasskeyButton } from '../passkey-button'
import { AppSetup } from './app-setup'
import { EnrolmentSteps } from './steps'

export const metadata: Metadata = { title: 'Sæt godkendelse i to trin op' }

/** Where an administrator or signatory sets up a second factor at the first sign-in, and anybody another later. */
export default async function EnrolPage({ searchParams }: { searchParams: Query }) {
  const next = nextOf((await searchParams).til)
  const person = await personHere(next)
  if (person.functional) redirect(next as Route)
  const { factors, freshFactor } = show(await listSecondFactors(await here(), {}))
  const isFirst = factors.length === 0
  if (!isFirst && !freshFactor) redirect(withNext('/log-ind/kode', withNext('/log-ind/opret-kode', next)))
  const { uri, key } = show(await startApp(await here(), {}))
  return (
    <PublicShell environment={environmentWord()}>
      <PageHead
        title="Sæt godkendelse i to trin op"
        lead="Den, der kun har adgang til din mail, kan så ikke logge ind som dig. Administratorer og underskrivere skal bruge det; det tager et par minutter."
      />
      {isFirst && <EnrolmentSteps at="factor" />}
      <Section
        title="Med en godkendelsesapp"
        lead="En app på din telefon, som viser en ny kode hvert halve minut, fx Microsoft Authenticator, Google Authenticator eller 2FAS."
      >
        <AppSetup uri={uri} secretKey={key} next={next} />
      </Section>
      <Section
        title="Eller med en adgangsnøgle"
        lead="Fingeraftryk, ansigt eller pinkode på denne enhed, eller en sikkerhedsnøgle. Den virker kun på denne adresse og kan ikke franarres dig."
      >
        <PasskeyButton deed="add" next={next} label="Opret en adgangsnøgle" look="secondary" />
      </Section>
      <div className="mt-10 border-t border-line pt-6">
        {awaitsSecondFactor(person) ? (
          <form method="post" action="/log-ud">
            <Button type="submit" look="quiet">
              Log ud
            </Button>
          </form>
        ) : (
          <ButtonLink href={next} look="quiet">
            Fortryd
          </ButtonLink>
        )}
      </div>
    </PublicShell>
  )
}
