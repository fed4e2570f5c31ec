import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import { PublicShell } from '@/components/layout/public-shell'
import { ButtonLink, ButtonRow } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { environmentWord } from '@/lib/web/environment'
import { ONCE_MINUTES } from '@/lib/web/once'
import { keptRecoveryCodes } from '@/lib/web/recovery-codes'
import { nextOf, personHere, type Query } from '../../next'
import { EnrolmentSteps } from '../steps'
import { PrintButton } from './print-button'

export const metadata: Metadata = { title: 'Gem dine genoprettelseskoder' }

/** The recovery codes, the only time they can be read. */
export default async function RecoveryCodesPage({ searchParams }: { searchParams: Query }) {
  const next = nextOf((await searchParams).til)
  const { name } = await personHere(next)
  const codes = await keptRecoveryCodes()
  return (
    <PublicShell environment={environmentWord()}>
      <PageHead
        title="Gem dine genoprettelseskoder"
        lead="Med en kode kommer du ind den dag, du har mistet din telefon eller nøgle. Hver kode virker én gang."
      />
      {/* New codes from the profile are no part of setting up. */}
      {next !== '/min-profil' && <EnrolmentSteps at="codes" />}
      {codes ? (
        <>
          <p className="mb-3">
            Skriv koderne ned eller udskriv siden, og gem dem et andet sted end din telefon. De vises kun her
            og nu, højst i {ONCE_MINUTES} minutter.
          </p>
          <ul
            aria-label={`Genoprettelseskoder til NPN-portalen for ${name}`}
            className="mono grid max-w-form grid-cols-2 gap-x-8 gap-y-2 rounded-ui border border-line bg-surface p-4"
          >
            {codes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ul>
          <div className="mt-2">
            <CopyButton text={codes.join('\n')} what="koderne" label="Kopiér koderne" />
          </div>
        </>
      ) : (
        <p className="max-w-text">
          Koderne har været vist og kan ikke vises igen. Har du ikke gemt dem, så lav nye på din profil; så
          virker de gamle ikke længere.
        </p>
      )}
      <ButtonRow>
        <ButtonLink href={next}>{codes ? 'Jeg har gemt koderne' : 'Fortsæt'}</ButtonLink>
        {codes && <PrintButton />}
      </ButtonRow>
    </PublicShell>
  )
}
