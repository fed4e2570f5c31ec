import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { PageHead } from '@/components/layout/page-head'
import { Link } from '@/components/ui/link'
import { may, type VerbName } from '@/lib/door/policy'
import { here } from '@/lib/web/request'

export const metadata: Metadata = { title: 'Indstillinger' }

const PLACES: readonly { href: string; label: string; text: string; verb: VerbName }[] = [
  {
    href: '/indstillinger/brugere',
    label: 'Brugere',
    text: 'Hvem der har adgang, med hvilken rolle, og hvem der må underskrive.',
    verb: 'user.list',
  },
  {
    href: '/indstillinger/invitationer',
    label: 'Invitationer',
    text: 'Giv nye adgang, og se, hvem der ikke har svaret endnu.',
    verb: 'invitation.list',
  },
  {
    href: '/indstillinger/stationer',
    label: 'Stationer',
    text: "Fælles pc'er i laboratorierne, der kan slå prøvenumre op uden log ind.",
    verb: 'station.list',
  },
  {
    href: '/indstillinger/noegler',
    label: 'API-nøgler',
    text: 'Systemer, der sender trækningsloggen eller slår prøvenumre op.',
    verb: 'apiKey.list',
  },
  {
    href: '/servicemeddelelser/webhooks',
    label: 'Webhooks',
    text: 'Systemer, der får servicemeddelelser tilsendt.',
    verb: 'webhook.list',
  },
  {
    href: '/indstillinger/konti',
    label: 'Godkendelse af konti',
    text: 'Hvad MedCom skal godkende, før det gælder.',
    verb: 'accountSetting.show',
  },
  {
    href: '/indstillinger/nummerregler',
    label: 'Regler for prøvenumre',
    text: 'Hvordan et prøvenummer ser ud, og fra hvornår.',
    verb: 'numberFormat.list',
  },
  {
    href: '/indstillinger/beholdning',
    label: 'Beholdning og rytme',
    text: 'Hvor mange ugers numre der skal være på lager, og hvor tit der skal trækkes.',
    verb: 'stock.showSettings',
  },
  {
    href: '/indstillinger/kontaktfunktioner',
    label: 'Kontaktfunktioner',
    text: 'Hvad kontaktpersoner i bilag 3 er der for, og hvor der skal være en.',
    verb: 'contactFunction.change',
  },
  {
    href: '/indstillinger/certificering',
    label: 'Krav til certificering',
    text: 'Hvad systemerne skal være godkendt til, og hvornår der mindes om et udløb.',
    verb: 'certificationRule.show',
  },
  {
    href: '/indstillinger/krav',
    label: 'Krav og frister',
    text: 'Hvad aftalen kræver, med grænser og frister, og hvad en ændring vil betyde.',
    verb: 'requirement.list',
  },
  {
    href: '/indstillinger/gennemgang',
    label: 'Gennemgang og mails',
    text: 'Hvor tit leverandørerne spørges, om alt stadig er rigtigt, og hvor meget mail de får.',
    verb: 'interval.show',
  },
  {
    href: '/indstillinger/beskedtekster',
    label: 'Tekster til servicemeddelelser',
    text: 'Hvad der står, når nogen begynder at skrive om drift og ændringer.',
    verb: 'messageTemplate.list',
  },
  {
    href: '/indstillinger/beskedfrister',
    label: 'Frister for servicemeddelelser',
    text: 'Hvor tit de berørte hører nyt, og hvor lang tid i forvejen de får besked.',
    verb: 'messageDeadline.show',
  },
  {
    href: '/indstillinger/beskedmodtagere',
    label: 'Modtagere af servicemeddelelser',
    text: 'Hvilke kontaktpersoner der får besked om hvad.',
    verb: 'messageFunction.list',
  },
  {
    href: '/alarmer/regler',
    label: 'Alarmregler',
    text: 'Hvad portalen holder øje med i trækningerne, og fra hvilke grænser.',
    verb: 'alarmRule.list',
  },
  {
    href: '/indstillinger/gamle-traekninger',
    label: 'Alarmer om gamle trækninger',
    text: 'Hvor gammel en linje i trækningsloggen må være, når den kommer, for at give alarm.',
    verb: 'alarmSetting.show',
  },
  {
    href: '/indstillinger/alarmmodtagere',
    label: 'Modtagere af alarmer',
    text: 'Hvilke kontaktpersoner der får mail om hvilke alarmer.',
    verb: 'alarmFunction.list',
  },
  {
    href: '/indstillinger/privatliv',
    label: 'Personoplysninger',
    text: 'Hvor længe der gemmes, og udtræk af alt om en person.',
    verb: 'privacy.show',
  },
  {
    href: '/indstillinger/efterfoelgelse',
    label: 'Skift af part',
    text: 'Når en part følger efter en anden: hvem, hvornår, og hvad der går over.',
    verb: 'succession.list',
  },
]

export default async function SettingsPage() {
  const { actor } = await here()
  const places = PLACES.filter(({ verb }) => may(actor, verb))
  if (places.length === 0) forbidden()
  return (
    <>
      <PageHead
        title="Indstillinger"
        lead="Hvem og hvad der har adgang til portalen, og hvad den regner med."
      />
      <ul className="max-w-form border-t border-line">
        {places.map(({ href, label, text }) => (
          <li key={href} className="border-b border-line py-3">
            <Link href={href} className="font-bold">
              {label}
            </Link>
            <p className="text-ink-soft">{text}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
