import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { Form } from '@/components/form/form'
import { HiddenInput } from '@/components/form/hidden-input'
import { SubmitButton } from '@/components/form/submit-button'
import { TextInput } from '@/components/form/text-input'
import { PageHead } from '@/components/layout/page-head'
import { PublicShell } from '@/components/layout/public-shell'
import { Alert } from '@/components/ui/alert'
import { Button, ButtonLink } from '@/components/ui/button'
import { env } from '@/lib/env'
import { safeNext } from '@/lib/people/rules'
import { environmentWord } from '@/lib/web/environment'
import { flash } from '@/lib/web/flash'
import { here } from '@/lib/web/request'
import { requestLink } from './actions'
import { DemoPeople } from './demo-people'
import { Trouble } from './trouble'

export const metadata: Metadata = { title: 'Log ind' }

type Query = Promise<Record<string, string | string[] | undefined>>

export default async function SignInPage({ searchParams }: { searchParams: Query }) {
  const { til, fejl, reference } = await searchParams
  const next = safeNext(typeof til === 'string' ? til : await cameFrom())
  const { actor } = await here()
  const { DEMO, OIDC } = env()
  return (
    <PublicShell environment={environmentWord()} flash={await flash()}>
      <PageHead
        title="Log ind"
        lead="Du får et link på mail. Åbn det i den browser, du vil arbejde i, så er du logget ind."
      />
      <Trouble kind={fejl} reference={reference} />
      {actor.kind === 'user' && (
        <div className="mb-8">
          <Alert
            kind="info"
            title={`Du er logget ind som ${actor.name}`}
            action={<ButtonLink href={next}>Fortsæt</ButtonLink>}
          >
            Logger du ind som en anden, bliver du logget ud her.
          </Alert>
        </div>
      )}
      <Form action={requestLink} id="log-ind">
        <HiddenInput name="til" value={next} />
        <TextInput
          name="mail"
          label="Hvad er din mailadresse?"
          hint="Den adresse, som din invitation blev sendt til."
          type="email"
          inputMode="email"
          autoComplete="email"
          spellCheck={false}
          maxLength={254}
        />
        <SubmitButton>Send mig et link</SubmitButton>
      </Form>
      {OIDC && (
        <form method="post" action="/log-ind/udbyder" className="mt-8 border-t border-line pt-6">
          <input type="hidden" name="til" value={next} />
          <Button type="submit" look="secondary">
            Log ind med din organisation
          </Button>
        </form>
      )}
      <p className="mt-8 max-w-text text-14 text-ink-soft">
        Har du ikke adgang? Administratoren hos din leverandør eller MedCom kan invitere dig. En pc i
        laboratoriet kan sættes op, så den slår prøvenumre op uden log ind.
      </p>
      {DEMO && <DemoPeople next={next} />}
    </PublicShell>
  )
}

/** The page one was shown the door from: its link here says so, and nothing has to stand in the address. */
async function cameFrom(): Promise<string | undefined> {
  const from = await headers()
  const referer = from.get('referer')
  if (!referer || !URL.canParse(referer)) return undefined
  const { host, pathname, search } = new URL(referer)
  const stays = ['/log-ind', '/log-ud', '/invitation', '/station', '/postkasse'].some((place) =>
    pathname.startsWith(place),
  )
  return host === from.get('host') && !stays ? pathname + search : undefined
}
