import type { ReactNode } from 'react'
import { Alert } from '@/components/ui/alert'

const WORDS: Record<string, { title: string; text: string }> = {
  ukendt: {
    title: 'Vi kender dig ikke endnu',
    text: 'Din organisation har sagt, hvem du er, men der er ingen bruger i portalen med din mailadresse. Bed om en invitation.',
  },
  udbyder: {
    title: 'Din organisations log ind svarer ikke',
    text: 'Prøv igen om lidt, eller få et link på mail.',
  },
  fremmed: {
    title: 'Vi kunne ikke se, at det var dig, der trykkede',
    text: 'Åbn siden direkte i din browser, og prøv igen.',
  },
  demo: { title: 'Det kan man kun i demoen', text: 'Log ind med et link på mail.' },
}

const EXPIRED = 'udloebet'

/** Why somebody was sent back to the sign-in page. */
export function Trouble({ kind, reference }: { kind: unknown; reference: unknown }): ReactNode {
  if (typeof kind !== 'string') return null
  if (kind === EXPIRED) {
    return (
      <div className="mb-8">
        <Alert kind="info" title="Du er blevet logget ud">
          Der er gået en time uden aktivitet, eller 12 timer siden du loggede ind, eller sessionen er
          afsluttet et andet sted. Log ind igen, så kommer du tilbage til siden.
        </Alert>
      </div>
    )
  }
  const known = Object.hasOwn(WORDS, kind) ? WORDS[kind] : undefined
  const number = typeof reference === 'string' && /^[0-9a-f]{8}$/.test(reference) ? reference : undefined
  const { title, text } = known ?? {
    title: 'Det lykkedes ikke at logge dig ind',
    text: 'Der gik noget galt hos os. Prøv igen om lidt.',
  }
  return (
    <div className="mb-8">
      <Alert kind="error" title={title}>
        <p>{text}</p>
        {number && (
          <p className="mt-1">
            Opgiv dette nummer, hvis du beder om hjælp: <span className="mono">{number}</span>
          </p>
        )}
      </Alert>
    </div>
  )
}
