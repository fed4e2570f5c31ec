import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { PageHead } from '@/components/layout/page-head'
import { Alert } from '@/components/ui/alert'
import { Button, ButtonRow } from '@/components/ui/button'
import { may } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { TRAIL } from '../../trail'

export const metadata: Metadata = { title: 'Udtræk om en person' }

const ANSWERS: Record<string, string> = {
  intet:
    'Portalen har ingen oplysninger om den mailadresse eller det navn. Se efter, om den er skrevet helt.',
  ugyldig: 'Skriv en hel mailadresse eller et helt navn.',
}

type Query = Promise<Record<string, string | string[] | undefined>>

/** A plain form that is posted: what is typed stands in no address. */
export default async function ExtractPage({ searchParams }: { searchParams: Query }) {
  if (!may((await here()).actor, 'privacy.extract')) forbidden()
  const { svar } = await searchParams
  const answer = typeof svar === 'string' ? ANSWERS[svar] : undefined
  return (
    <>
      <PageHead
        title="Udtræk om en person"
        lead="Alt, hvad portalen gemmer om en person, samlet i én fil. Loggen husker, at du lavede udtrækket, men ikke hvad du skrev."
        trail={[...TRAIL.settings, { label: 'Personoplysninger', href: '/indstillinger/privatliv' }]}
      />
      {answer && (
        <div className="mb-6">
          <Alert kind="warning" title="Intet udtræk" live>
            <p>{answer}</p>
          </Alert>
        </div>
      )}
      <form method="post" action="/indstillinger/privatliv/udtraek/hent" className="max-w-form">
        <div className="field">
          <label htmlFor="search" className="field-label">
            Mailadresse eller navn
          </label>
          <p id="search-hint" className="field-hint">
            Skriv hele mailadressen eller hele navnet. Peger et navn på flere, kommer de alle med.
          </p>
          <input
            id="search"
            name="search"
            className="input"
            required
            minLength={3}
            maxLength={254}
            autoComplete="off"
            aria-describedby="search-hint"
          />
        </div>
        <ButtonRow>
          <Button type="submit" name="format" value="pdf">
            Hent som PDF
          </Button>
          <Button type="submit" name="format" value="json" look="secondary">
            Hent som JSON
          </Button>
        </ButtonRow>
      </form>
    </>
  )
}
