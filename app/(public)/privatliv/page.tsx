import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import { PublicShell } from '@/components/layout/public-shell'
import { Alert } from '@/components/ui/alert'
import { DescriptionList } from '@/components/ui/description-list'
import { formatCount } from '@/lib/format'
import { showKeep } from '@/lib/privacy'
import { KEPT_KINDS, KEPT_WORDS } from '@/lib/privacy/words'
import { environmentWord } from '@/lib/web/environment'
import { FLASH_COOKIE, SESSION_COOKIE, STATION_COOKIE } from '@/lib/web/cookies'
import { hereAnonymous } from '@/lib/web/request'
import { show } from '@/lib/web/show'

export const metadata: Metadata = { title: 'Behandling af personoplysninger' }

/** What the portal keeps on people, why, and what they can ask for. Says only what the programme does. */
export default async function Privacy() {
  const { months } = show(await showKeep(await hereAnonymous(), {}))
  return (
    <PublicShell environment={environmentWord()}>
      <PageHead
        title="Behandling af personoplysninger"
        lead="Hvad portalen gemmer om dig, hvorfor, hvor længe, og hvad du kan bede om."
      />
      <Alert kind="info" title="Teksten er et udkast">
        <p>
          Den beskriver, hvad portalen gør. MedCom skal godkende den, og skrive databeskyttelsesrådgiverens
          navn ind, før portalen tages i brug.
        </p>
      </Alert>
      <div className="prose mt-8">
        <h2>Hvem har ansvaret?</h2>
        <p>
          MedCom er dataansvarlig for oplysningerne om dem, der bruger portalen, og om kontaktpersoner hos
          leverandører og laboratorier. Skriv til <a href="mailto:NPN@medcom.dk">NPN@medcom.dk</a>.
        </p>

        <h2>Hvad gemmer vi om dig?</h2>
        <ul>
          <li>Dit navn, din mailadresse, din stilling, din organisation og din rolle i portalen.</li>
          <li>
            Er du kontaktperson i en leverandørs bilag 3: også din telefon, hvornår du træffes, og hvem der er
            din stedfortræder.
          </li>
          <li>Om du har ret til at skrive under for din organisation, hvornår, og hvad det bygger på.</li>
          <li>
            Hvornår og fra hvilken slags browser du er logget ind, så du kan se og afslutte dine sessioner.
          </li>
          <li>
            Hvad du har ændret i portalen, hvornår, og på hvis vegne. Det står i en log, som ingen kan rette
            i.
          </li>
        </ul>
        <p>
          Portalen gemmer ingen oplysninger om patienter. Et prøvenummer siger, hvilket laboratorium der trak
          det, ikke hvem prøven er taget fra. Det, du skriver, når du slår et nummer op, gemmer vi ikke, og
          det kommer ikke i nogen log. Kommer du til at scanne et CPR-nummer, bliver det altså heller ikke
          gemt.
        </p>

        <h2>Hvorfor må vi det?</h2>
        <p>
          Vi bruger oplysningerne til at forvalte NPN-servicen: til at vide, hvem der må hvad, til at holde
          aftalerne og til at få fat i de rigtige, når noget går galt. Det er en opgave i samfundets interesse
          efter databeskyttelsesforordningens artikel 6, stk. 1, litra e.
        </p>

        <h2>Hvem ser dem?</h2>
        <p>
          Medarbejdere i MedCom og administratorer i din egen organisation. En leverandør ser kun sig selv og
          sine laboratorier, og et laboratorium ser kun sig selv. Vi giver ikke oplysningerne videre, og
          siderne henter intet fra andre steder: ingen måling af besøg, ingen skrifttyper udefra, ingen
          reklamer.
        </p>

        <h2>Hvor længe?</h2>
        <p>
          En session og et link til at logge ind bliver slettet, når de er udløbet. Oplysninger om dig som
          bruger eller kontaktperson bliver stående, så længe din organisation bruger dem. Derefter sletter
          portalen dem selv:
        </p>
        <DescriptionList
          items={KEPT_KINDS.map((kind) => ({
            term: KEPT_WORDS[kind],
            value: `Slettes efter ${formatCount(months[kind], 'måned', 'måneder')}.`,
          }))}
        />
        <p>
          Så står der “Slettet person” i loggen og i de gamle versioner af bilag 3, men det kan stadig vises,
          at ingen har ændret dem. Underskrevne aftaler gemmes, som de blev underskrevet, også med
          underskriverens navn.
        </p>

        <h2>Hvad kan du bede om?</h2>
        <p>
          Du kan bede om at se, rette eller få slettet det, vi har om dig, og du kan gøre indsigelse. Skriv
          til <a href="mailto:NPN@medcom.dk">NPN@medcom.dk</a>. Er du ikke tilfreds med svaret, kan du klage
          til <a href="https://www.datatilsynet.dk">Datatilsynet</a>.
        </p>

        <h2>Cookies</h2>
        <p>Portalen bruger kun cookies, som den ikke kan virke uden. Derfor spørger vi dig ikke om lov.</p>
        <DescriptionList
          items={[
            { term: SESSION_COOKIE, value: 'At du er logget ind.' },
            { term: STATION_COOKIE, value: 'At pc’en er sat op til opslag i et laboratorium.' },
            { term: FLASH_COOKIE, value: 'En kort besked til den næste side, højst et minut.' },
          ]}
        />
      </div>
    </PublicShell>
  )
}
