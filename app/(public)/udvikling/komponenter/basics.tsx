import { Section } from '@/components/layout/section'
import { Badge } from '@/components/ui/badge'
import { Mono } from '@/components/ui/mono'
import { Prose } from '@/components/ui/prose'
import { Tag } from '@/components/ui/tag'
import { stateWords, type Tone } from '@/components/ui/tone'
import { Specimen } from './specimen'

const meanings: Record<Tone, string> = {
  neutral: 'Intet at gøre',
  blue: 'I gang',
  amber: 'Venter, eller kræver snart noget',
  green: 'Som det skal være',
  red: 'Kræver noget nu',
}

const MARKDOWN =
  'Leverandøren trækker numre **hver anden uge** og\n\n- har altid numre til et halvt år,\n- melder fejl til [NPN@medcom.dk](mailto:NPN@medcom.dk).'

export function Basics() {
  return (
    <Section title="Skrift og tilstande">
      <Specimen name="Skriftstørrelser 32, 24, 20, 16 og 14">
        <p className="text-32 font-bold">Tilslutningsaftale med Nordlys</p>
        <p className="mt-1 text-24 font-bold">Laboratoriesystem&shy;leverandører</p>
        <p className="mt-1 text-20 font-bold">Kontaktpersoner efter bilag 3</p>
        <p className="mt-1 max-w-text">
          Første trækning er på cirka et halvt års produktion. Derefter trækker laboratoriesystemet selv hver
          anden uge, så der altid er numre til omkring et halvt år. <a href="#form">Læs om trækninger</a>.
        </p>
        <p className="mt-1 text-14 text-ink-quiet">Senest opdateret 21. november 2026 kl. 14.05</p>
      </Specimen>
      <Specimen name="Løbende tekst, skrevet i Markdown">
        <Prose text={MARKDOWN} />
      </Specimen>
      <Specimen name="Hvad der er ændret fra én tekst til en anden">
        <p>
          Leverandøren trækker numre <del>hver uge</del> <ins>hver anden uge</ins>.
        </p>
      </Specimen>
      <Specimen name="Tal, der sammenlignes ciffer for ciffer">
        <p className="flex flex-wrap gap-x-8 gap-y-1">
          <span>
            Prøvenummer <Mono>0123456789</Mono>
          </span>
          <span>
            CVR <Mono>12 34 56 74</Mono>
          </span>
          <span className="min-w-0">
            SHA-256 <Mono wrap>9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08</Mono>
          </span>
        </p>
      </Specimen>
      <Specimen name="Tilstande: altid ord og form, og den samme farve overalt">
        <dl className="space-y-3">
          {(Object.keys(stateWords) as Tone[]).map((tone) => (
            <div key={tone} className="gap-4 sm:grid sm:grid-cols-[15rem_minmax(0,1fr)]">
              <dt className="text-14 text-ink-quiet max-sm:mb-1">{meanings[tone]}</dt>
              <dd className="flex flex-wrap gap-2">
                {stateWords[tone].map((word) => (
                  <Badge key={word} state={word} />
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </Specimen>
      <Specimen name="Mærkater: oplysninger, der ikke er tilstande">
        <p className="flex flex-wrap gap-2">
          <Tag>Produktion</Tag>
          <Tag>Test</Tag>
          <Tag>Nødblanket</Tag>
          <Tag>Laboratoriesystemleverandør</Tag>
          <Tag>Skøn</Tag>
        </p>
      </Specimen>
    </Section>
  )
}
