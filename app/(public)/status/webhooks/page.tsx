import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import { PublicShell } from '@/components/layout/public-shell'
import { Section } from '@/components/layout/section'
import { env } from '@/lib/env'
import { environmentWord } from '@/lib/web/environment'
import { EXAMPLE } from '@/lib/webhooks/example'
import { FAILING_DAYS, FORMER_HOURS } from '@/lib/webhooks/rules'

export const metadata: Metadata = { title: 'Sådan får et system servicemeddelelser' }

/** For whoever writes a receiver: how it gets all of it, once and in order (SM-5). */
export default function GuidePage() {
  const api = `${env().PUBLIC_URL}/api/v1/messages`
  return (
    <PublicShell environment={environmentWord()}>
      <PageHead
        title="Sådan får et system servicemeddelelser"
        lead="Hent alt én gang, få det nye tilsendt, og hent igen efter det sidste, du har. Så mangler der aldrig noget, og rækkefølgen er rigtig."
        trail={[{ label: 'Driftsstatus', href: '/status' }]}
      />
      <Section title="1. Hent det, der er">
        <div className="prose">
          <p>
            Spørg <code>GET {api}?after=0</code> med <code>Authorization: Bearer npn_…</code>: en nøgle, der
            må hente servicemeddelelser. Uden nøgle får systemet kun det, der er for alle.
          </p>
          <p>
            Svaret er <code>{'{ steps, next, upToDate }'}</code>: ét trin for hver gang, noget er meldt, i den
            rækkefølge det skete. Gem <code>next</code>, og spørg igen med <code>after=next</code>, indtil{' '}
            <code>upToDate</code> er <code>true</code>.
          </p>
        </div>
      </Section>
      <Section title="2. Få det nye tilsendt">
        <div className="prose">
          <p>
            En administrator hos MedCom eller en leverandør laver en webhook under Servicemeddelelser,
            Webhooks. Den får en hemmelighed, som kaldene er underskrevet med.
          </p>
          <p>
            Hvert kald er en <code>POST</code> med ét trin i <code>data</code>, som det også står i{' '}
            <code>steps</code>:
          </p>
        </div>
        <pre className="mono my-4 max-w-text rounded-ui border border-line p-3 text-14 break-words whitespace-pre-wrap">
          {JSON.stringify(EXAMPLE, null, 2)}
        </pre>
        <div className="prose">
          <p>
            Et kald, der prøves igen, kan komme to gange og efter et nyere. Tag det derfor som besked om, at
            der er noget nyt: kontrollér underskriften, svar 200, og spørg så <code>/api/v1/messages</code>{' '}
            efter det <code>next</code>, I har gemt. Så får systemet alt, én gang og i rækkefølge, også det,
            der skete, mens det ikke kunne nås. Skal noget vises med det samme, så vis det fra kaldet, når
            dets <code>cursor</code> er større end jeres <code>next</code>.
          </p>
        </div>
      </Section>
      <Section title="3. Kontrollér underskriften">
        <div className="prose">
          <p>
            Kaldene følger Standard Webhooks, som der er færdige biblioteker til. Hovederne er{' '}
            <code>webhook-id</code>, <code>webhook-timestamp</code> og <code>webhook-signature</code>.
          </p>
          <ul>
            <li>
              Nøglen er det, der står efter <code>whsec_</code> i hemmeligheden, læst som base64.
            </li>
            <li>
              Beregn HMAC-SHA256 af <code>{'{webhook-id}.{webhook-timestamp}.{kroppen, som den kom}'}</code>,
              og skriv den som base64.
            </li>
            <li>
              Den skal være en af dem, der står efter <code>v1,</code> i <code>webhook-signature</code>.
              Sammenlign med en funktion, der tager lige lang tid, om de er ens eller ej.
            </li>
            <li>
              Afvis kald, hvis tidspunkt er mere end fem minutter fra jeres eget. Et kald, der prøves igen,
              har samme <code>webhook-id</code> og et nyt tidspunkt.
            </li>
          </ul>
        </div>
      </Section>
      <Section title="4. Skift hemmeligheden">
        <div className="prose">
          <p>
            Lav en ny hemmelighed på webhookens side. I {FORMER_HOURS} timer står der to underskrifter i hvert
            kald, én med hver, så modtageren kan skifte, når det passer, og intet går tabt. Derefter gælder
            kun den nye.
          </p>
        </div>
      </Section>
      <Section title="5. Når noget går galt">
        <div className="prose">
          <ul>
            <li>Svar med 200–299 inden 15 sekunder. Alt andet er ikke taget imod.</li>
            <li>
              Så prøver vi igen: efter 1 minut, 5 minutter, en halv time og derefter længere og længere
              imellem i godt {FAILING_DAYS} dage. Svarer I med <code>Retry-After</code>, venter vi så længe.
            </li>
            <li>
              Er intet taget imod i {FAILING_DAYS} dage, eller svarer I 410, slår portalen webhooken fra og
              skriver til administratorerne.
            </li>
            <li>
              Adressen skal være https på internettet. Omdirigeringer følges ikke, og en adresse i et lukket
              net bliver ikke kaldt.
            </li>
            <li>Der er højst ét kald ad gangen til hver webhook.</li>
          </ul>
        </div>
      </Section>
    </PublicShell>
  )
}
