import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import { PublicShell } from '@/components/layout/public-shell'
import { formatDate } from '@/lib/format'
import { environmentWord } from '@/lib/web/environment'

export const metadata: Metadata = { title: 'Tilgængelighedserklæring' }

/** The day the portal was last gone through against WCAG; change it together with the text. */
const REVIEWED = '2026-11-21'

/** How far the portal can be used by everyone, what is known not to work, and whom to tell. */
export default function AccessibilityStatement() {
  return (
    <PublicShell environment={environmentWord()}>
      <PageHead
        title="Tilgængelighedserklæring"
        lead="Hvor godt NPN-portalen kan bruges af alle, hvad vi ved ikke virker, og hvor du siger til."
      />
      <div className="prose">
        <p>
          MedCom forvalter NPN-servicen og står bag NPN-portalen. Portalen skal kunne bruges af alle, uanset
          om man ser, hører og bruger hænderne som de fleste. Erklæringen følger lov om tilgængelighed af
          offentlige organers websteder og mobilapplikationer.
        </p>

        <h2>Overholder portalen kravene?</h2>
        <p>
          Portalen er bygget til at overholde WCAG 2.1 på niveau AA, men kun vi selv har undersøgt det. Vi
          kalder den derfor <strong>delvist i overensstemmelse</strong> med kravene, indtil andre har prøvet
          den.
        </p>

        <h2>Hvad ved vi ikke virker godt nok?</h2>
        <ul>
          <li>
            Datofelter og knappen, der vælger en fil, er browserens egne. De taler browserens sprog, som kan
            være et andet end dansk.
          </li>
          <li>
            Lange danske ord bliver delt et tilfældigt sted på meget smalle skærme, hvis browseren ikke kan
            danske orddelinger.
          </li>
          <li>
            Uden JavaScript bliver du ikke advaret, før du bliver logget ud. Sender du en formular for sent,
            får du den tilbage, så du kan sende den igen, når du har logget ind.
          </li>
          <li>Dokumenter, som leverandører og laboratorier selv lægger op, kan være utilgængelige.</li>
        </ul>

        <h2>Hvordan har vi undersøgt det?</h2>
        <ul>
          <li>Hver side bliver gennemgået automatisk med værktøjet axe, hver gang portalen ændres.</li>
          <li>
            Vi har brugt siderne med tastatur alene, uden JavaScript, i høj kontrast og på en skærm, der er
            320 punkter bred.
          </li>
          <li>
            Vi har <strong>ikke</strong> afprøvet portalen sammen med mennesker, der bruger skærmlæser eller
            andre hjælpemidler.
          </li>
        </ul>

        <h2>Er der noget, du ikke kan bruge?</h2>
        <p>
          Skriv til <a href="mailto:NPN@medcom.dk">NPN@medcom.dk</a>. Fortæl, hvilken side det er, og hvad du
          ville gøre. Du kan også få det, du mangler, på en anden måde, for eksempel i en mail. Arbejder du i
          et laboratorium, kan du lige så godt spørge din leverandørs support. Den står nederst på siden, når
          du er logget ind.
        </p>

        <h2>Får du ikke et svar, du kan bruge?</h2>
        <p>
          Digitaliseringsstyrelsen fører tilsyn med, at reglerne bliver fulgt. Du kan klage til styrelsen på{' '}
          <a href="https://digst.dk/tilsyn/webtilgaengelighed/">digst.dk</a>.
        </p>

        <h2>Om erklæringen</h2>
        <p>Erklæringen er skrevet den {formatDate(REVIEWED)} efter vores egen gennemgang.</p>
      </div>
    </PublicShell>
  )
}
