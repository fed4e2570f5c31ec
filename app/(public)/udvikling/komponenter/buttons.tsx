import { Section } from '@/components/layout/section'
import { Button, ButtonLink } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { ConfirmLink } from '@/components/ui/confirm-link'
import { Icon } from '@/components/ui/icon'
import { Specimen } from './specimen'

const here = '/udvikling/komponenter'

export function Buttons() {
  return (
    <Section
      title="Knapper og dialog"
      lead="Knappen siger gerningen. En knap er aldrig slået fra: forklar i stedet."
    >
      <Specimen name="Primær, sekundær, stille og farlig">
        <div className="flex flex-wrap gap-3">
          <Button>Send til underskrift</Button>
          <Button look="secondary">Gem som kladde</Button>
          <Button look="quiet">Fortryd</Button>
          <Button look="danger">Spær kontoen</Button>
        </div>
      </Specimen>
      <Specimen name="Små, med ikon, på vej, og links, der ligner">
        <div className="flex flex-wrap items-center gap-3">
          <Button small>Godkend</Button>
          <Button small look="secondary">
            <Icon name="download" size={16} />
            Hent bilag 3
          </Button>
          <Button small look="quiet">
            Skjul
          </Button>
          <Button small look="danger">
            Afvis
          </Button>
          <Button small aria-busy="true">
            <span className="spinner" aria-hidden="true" />
            Sender
          </Button>
          <ButtonLink href={here} look="secondary" small>
            Opret laboratorium
          </ButtonLink>
          <CopyButton text="0123456789" what="prøvenummeret" />
        </div>
      </Specimen>
      <Specimen name="Det, der ikke kan gøres om, bekræftes i en dialog">
        <ConfirmLink
          href={`${here}?rolle=medcom`}
          trigger="Opsig aftalen"
          look="danger"
          title="Opsig aftalen med Nordlys Lab-IT (demo)?"
          deed={
            <form action={here}>
              <Button type="submit" look="danger">
                Opsig til den 21. maj 2027
              </Button>
            </form>
          }
        >
          <p>
            Nordlys får en mail om opsigelsen, og aftalen ophører den 21. maj 2027. De 14 laboratorier,
            Nordlys trækker for, kan ikke trække prøvenumre efter den dag.
          </p>
        </ConfirmLink>
      </Specimen>
      <Specimen name="Små succeser">
        <ButtonLink href={`${here}?besked=gemt`} look="secondary">
          Vis en besked
        </ButtonLink>
      </Specimen>
    </Section>
  )
}
