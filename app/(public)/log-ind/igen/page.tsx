import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { Form } from '@/components/form/form'
import { HiddenInput } from '@/components/form/hidden-input'
import { SubmitButton } from '@/components/form/submit-button'
import { PageHead } from '@/components/layout/page-head'
import { PublicShell } from '@/components/layout/public-shell'
import { Button, ButtonLink, ButtonRow } from '@/components/ui/button'
import { FRESH_MINUTES } from '@/lib/door/actor'
import { env } from '@/lib/env'
import { listSecondFactors } from '@/lib/people'
import { environmentWord } from '@/lib/web/environment'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { signInAgainAction } from '../factor-actions'
import { nextOf, personHere, withNext, type Query } from '../next'

export const metadata: Metadata = { title: 'Log ind igen' }

/**
 * Before signing, and for whoever shows their second factor by signing in: a sign-in and a second factor of a moment ago
 * (AG-3). Leads on at once where both are there.
 */
export default async function AgainPage({ searchParams }: { searchParams: Query }) {
  const next = nextOf((await searchParams).til)
  const person = await personHere(next)
  const { factors, freshSignIn, freshFactor } = show(await listSecondFactors(await here(), {}))
  if (freshSignIn && freshFactor) redirect(next as Route)
  if (freshSignIn) redirect(withNext(factors.length > 0 ? '/log-ind/kode' : '/log-ind/opret-kode', next))
  const { DEMO, OIDC } = env()
  return (
    <PublicShell environment={environmentWord()}>
      <PageHead
        title="Log ind igen"
        lead={`Det er længe siden, du loggede ind. Det næste kræver, at du har logget ind og vist det andet trin inden for de seneste ${FRESH_MINUTES} minutter, fx en underskrift.`}
      />
      <p className="mb-6 max-w-text">
        Vi sender et link til {person.email}. Åbn det i denne browser, så kommer du tilbage til siden.
      </p>
      <Form action={signInAgainAction} id="igen">
        <HiddenInput name="til" value={next} />
        <SubmitButton>Send mig et link</SubmitButton>
      </Form>
      {OIDC && (
        <form method="post" action="/log-ind/udbyder" className="mt-8 border-t border-line pt-6">
          <input type="hidden" name="til" value={next} />
          <input type="hidden" name="igen" value="ja" />
          <Button type="submit" look="secondary">
            Log ind med din organisation
          </Button>
        </form>
      )}
      {DEMO && (
        <form method="post" action="/log-ind/demo" className="mt-8 border-t border-line pt-6">
          <input type="hidden" name="person" value={person.id} />
          <input type="hidden" name="til" value={next} />
          <p className="mb-3 text-14 text-ink-soft">Dette er en demo: her kan det gøres med ét klik.</p>
          <Button type="submit" look="secondary">
            Log ind igen som {person.name}
          </Button>
        </form>
      )}
      <ButtonRow>
        <ButtonLink href={next} look="quiet">
          Tilbage
        </ButtonLink>
      </ButtonRow>
    </PublicShell>
  )
}
