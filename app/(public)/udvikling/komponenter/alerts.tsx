import { Section } from '@/components/layout/section'
import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button'
import { Specimen } from './specimen'

const here = '/udvikling/komponenter'

export function Alerts() {
  return (
    <Section title="Beskeder">
      <Specimen name="Orientering, lykkedes, advarsel og fejl">
        <div className="grid gap-4">
          <Alert kind="info" title="Trækningsloggen er opdateret i dag kl. 14.05" level={3}>
            <p>Numre, der er trukket senere, kan du ikke slå op endnu.</p>
          </Alert>
          <Alert kind="success" title="Aftalen er sendt til Nordlys Lab-IT (demo)" level={3}>
            <p>Kirsten Demosen har fået en mail med et link. Du får besked, når hun har skrevet under.</p>
          </Alert>
          <Alert
            kind="warning"
            title="Postkassen ligner en persons"
            level={3}
            action={
              <ButtonLink href={here} look="secondary" small>
                Skriv en begrundelse
              </ButtonLink>
            }
          >
            <p>
              kirsten.demosen@nordlys.example kan ophøre, når Kirsten skifter job. Brug en funktionspostkasse,
              hvis I har en.
            </p>
          </Alert>
          <Alert kind="error" title="12 af 4.210 linjer kunne ikke læses" level={3}>
            <p>De øvrige 4.198 trækninger er læst ind. Ret linjerne herunder, og kør dem igen.</p>
          </Alert>
          <Alert>
            <p>En kort besked uden overskrift.</p>
          </Alert>
        </div>
      </Specimen>
    </Section>
  )
}
