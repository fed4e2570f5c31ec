import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { Form } from '@/components/form/form'
import { HiddenInput } from '@/components/form/hidden-input'
import { SubmitButton } from '@/components/form/submit-button'
import { TextInput } from '@/components/form/text-input'
import { PageHead } from '@/components/layout/page-head'
import { PublicShell } from '@/components/layout/public-shell'
import { Button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { awaitsSecondFactor } from '@/lib/door/actor'
import { listSecondFactors } from '@/lib/people'
import { environmentWord } from '@/lib/web/environment'
import { flash } from '@/lib/web/flash'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { recoverAction, showCodeAction } from '../factor-actions'
import { nextOf, personHere, withNext, type Query } from '../next'
import { PasskeyButton } from '../passkey-button'

export const metadata: Metadata = { title: 'Vis, at det er dig' }

/** The second step of signing in, and again before what asks for it anew. */
export default async function CodePage({ searchParams }: { searchParams: Query }) {
  const { til, genopret } = await searchParams
  const next = nextOf(til)
  const person = await personHere(next)
  const { factors, recoveryCodesLeft, freshFactor } = show(await listSecondFactors(await here(), {}))
  if (freshFactor) redirect(next as Route)
  // Whoever has none of ours shows their provider's by signing in again.
  if (factors.length === 0)
    redirect(withNext(awaitsSecondFactor(person) ? '/log-ind/opret-kode' : '/log-ind/igen', next))
  const hasApp = factors.some(({ kind }) => kind === 'app')
  const hasPasskey = factors.some(({ kind }) => kind === 'passkey')
  return (
    <PublicShell environment={environmentWord()} flash={await flash()}>
      <PageHead
        title="Vis, at det er dig"
        lead={
          awaitsSecondFactor(person)
            ? `Du har åbnet linket som ${person.name}. Nu mangler kun det andet trin.`
            : 'Før det næste skal du vise det igen.'
        }
      />
      {genopret === 'ja' ? (
        <Recovery left={recoveryCodesLeft} next={next} />
      ) : (
        <>
          {hasPasskey && <PasskeyButton deed="show" next={next} label="Brug din adgangsnøgle" />}
          {hasApp && (
            <div className={hasPasskey ? 'mt-8 border-t border-line pt-6' : ''}>
              <AppCode next={next} isFirst={!hasPasskey} />
            </div>
          )}
          <p className="mt-8">
            <Link href={`/log-ind/kode?${new URLSearchParams({ genopret: 'ja', til: next })}`}>
              Har du ikke din telefon eller nøgle?
            </Link>
          </p>
        </>
      )}
      <form method="post" action="/log-ud" className="mt-8">
        <Button type="submit" look="quiet">
          Log ud
        </Button>
      </form>
    </PublicShell>
  )
}

function AppCode({ next, isFirst }: { next: string; isFirst: boolean }) {
  return (
    <Form action={showCodeAction} id="kode">
      <HiddenInput name="til" value={next} />
      <TextInput
        name="code"
        label="Hvad viser din godkendelsesapp?"
        hint="6 cifre. Appen viser en ny kode hvert halve minut."
        inputMode="numeric"
        autoComplete="one-time-code"
        autoFocus={isFirst}
        spellCheck={false}
        width={8}
        mono
      />
      <SubmitButton look={isFirst ? 'primary' : 'secondary'}>Fortsæt</SubmitButton>
    </Form>
  )
}

/** For whoever has lost what they show. */
function Recovery({ left, next }: { left: number; next: string }) {
  return (
    <>
      {left > 0 ? (
        <Form action={recoverAction} id="genopret">
          <HiddenInput name="til" value={next} />
          <TextInput
            name="code"
            label="Hvad står der på en af dine genoprettelseskoder?"
            hint="Fx abcde-fghjk. Hver kode virker én gang."
            autoComplete="off"
            spellCheck={false}
            width={14}
            mono
          />
          <SubmitButton>Brug koden</SubmitButton>
        </Form>
      ) : (
        <p>Du har ikke flere genoprettelseskoder.</p>
      )}
      <p className="mt-6 max-w-text">
        Er koderne også væk, så bed en MedCom-administrator om at nulstille din godkendelse i to trin.
      </p>
      <p className="mt-6">
        <Link href={withNext('/log-ind/kode', next)}>Brug app eller adgangsnøgle i stedet</Link>
      </p>
    </>
  )
}
