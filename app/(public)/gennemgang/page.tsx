import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import { PublicShell } from '@/components/layout/public-shell'
import { Alert } from '@/components/ui/alert'
import { Button, ButtonLink } from '@/components/ui/button'
import { formatDate } from '@/lib/format'
import { showByLink } from '@/lib/reviews'
import { environmentWord } from '@/lib/web/environment'
import { hereWithLink } from '@/lib/web/request'
import { ReviewedLists } from '../../reviewed-lists'
import { PostForm } from '../post-form'

type Query = Promise<Record<string, string | string[] | undefined>>

const TITLE = 'Er kontaktpersoner og konti stadig rigtige?'
const IN_PORTAL = '/log-ind?til=%2Fkontaktpersoner%2Fgennemgang'

export const metadata: Metadata = { title: TITLE, referrer: 'no-referrer' }

/** What the link of a review leads to. Opening it, as mail scanners do, confirms nothing; the button does. */
export default async function ReviewByLinkPage({ searchParams }: { searchParams: Query }) {
  const { kode, svar } = await searchParams
  const secret = typeof kode === 'string' ? kode : ''
  const outcome = await showByLink(await hereWithLink(), { secret })
  if (!outcome.ok)
    return (
      <Told
        lead={
          outcome.fault.kind === 'rateLimit'
            ? outcome.fault.message
            : 'Linket virker ikke. Måske er det ikke kopieret helt. Åbn det fra mailen igen, eller log ind.'
        }
      />
    )
  const { state, vendor, confirmedAt, isOld, reviewed } = outcome.value
  if (!reviewed)
    return <Told lead={leadFor(state, vendor, confirmedAt, isOld)} isDone={state === 'confirmed' && !isOld} />
  return (
    <PublicShell environment={environmentWord()}>
      <PageHead
        title={TITLE}
        lead={`Det her står der i NPN-portalen om ${vendor}. Passer alt, så tryk på knappen nederst. Du skal ikke logge ind.`}
      />
      {svar === 'aendret' && (
        <Alert kind="warning" title="Ikke bekræftet endnu">
          <p>Noget er ændret, siden du åbnede siden. Se det igennem igen, og bekræft så.</p>
        </Alert>
      )}
      {svar === 'vent' && (
        <Alert kind="warning" title="Ikke bekræftet endnu">
          <p>Der er trykket for mange gange. Vent ti minutter, og tryk så igen.</p>
        </Alert>
      )}
      <ReviewedLists reviewed={reviewed} />
      <div className="mt-8">
        <PostForm action="/gennemgang/bekraeft" fields={{ kode: secret, set: reviewed.seen }}>
          <Button type="submit">Bekræft, at alt passer</Button>
        </PostForm>
      </div>
      <p className="mt-6 max-w-text">Er noget ændret, så ret det i portalen i stedet for at bekræfte.</p>
      <ButtonLink href={IN_PORTAL} look="secondary">
        Log ind og ret
      </ButtonLink>
    </PublicShell>
  )
}

function leadFor(state: string, vendor: string, confirmedAt: Date | null, isOld: boolean): string {
  const newer = isOld
    ? ` Siden er ${vendor} spurgt igen: brug linket i den nyeste mail.`
    : ' Du skal ikke gøre mere.'
  if (state === 'confirmed' && confirmedAt)
    return `Tak. Kontaktpersoner og konti for ${vendor} blev bekræftet den ${formatDate(confirmedAt)}.${newer}`
  if (state === 'overtaken')
    return `Linket hører til en ældre gennemgang. ${vendor} er siden spurgt igen: brug linket i den nyeste mail, eller log ind.`
  return `Linket er for gammelt. Log ind for at bekræfte, eller vent på den næste påmindelse.`
}

function Told({ lead, isDone = false }: { lead: string; isDone?: boolean }) {
  return (
    <PublicShell environment={environmentWord()}>
      <PageHead title={TITLE} lead={!isDone && lead} />
      {isDone ? (
        <Alert kind="success" title="Alt er bekræftet">
          {lead}
        </Alert>
      ) : (
        <ButtonLink href={IN_PORTAL} look="secondary">
          Log ind
        </ButtonLink>
      )}
    </PublicShell>
  )
}
