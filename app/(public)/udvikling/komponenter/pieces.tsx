import { Section, SidePanel } from '@/components/layout/section'
import { Badge } from '@/components/ui/badge'
import { DescriptionList } from '@/components/ui/description-list'
import { Details } from '@/components/ui/details'
import { EmptyState } from '@/components/ui/empty-state'
import { ButtonLink } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Mono } from '@/components/ui/mono'
import { NextStep } from '@/components/ui/next-step'
import { Progress } from '@/components/ui/progress'
import { Tabs } from '@/components/ui/tabs'
import { Specimen } from './specimen'

const here = '/udvikling/komponenter'

export function Pieces() {
  return (
    <Section title="En tings side">
      <Specimen name="Tilstandslinje og faner">
        <div className="mb-4 flex flex-wrap items-center gap-x-5 gap-y-2">
          <Badge state="Gældende" />
          <span>
            CVR <Mono>12 34 56 74</Mono>
          </span>
          <span className="text-ink-soft">Afventer MedCom siden 3. november 2026</span>
        </div>
        <Tabs
          label="Nordlys Lab-IT (demo)"
          tabs={[
            { label: 'Oplysninger', href: here, current: true },
            { label: 'Aftaler', href: `${here}#aftaler`, count: 2 },
            { label: 'Konti', href: `${here}#konti`, count: 31 },
            { label: 'Kontaktpersoner', href: `${here}#kontakter` },
            { label: 'Historik', href: `${here}#historik` },
          ]}
        />
      </Specimen>
      <Specimen name="Næste skridt">
        <NextStep title="Underskriv aftalen" text="MedCom venter på jeres underskrift.">
          <ButtonLink href={here}>Gå til underskrift</ButtonLink>
        </NextStep>
      </Specimen>
      <Specimen name="Oplysninger og sidespalte">
        <SidePanel
          label="Hvem hjælper"
          aside={
            <>
              <h3 className="mb-2">Hvem hjælper?</h3>
              <DescriptionList
                narrow
                items={[
                  { term: 'Laboratoriet', value: 'Nordlys Servicedesk (demo), 70 00 00 00' },
                  { term: 'Leverandøren', value: <a href="mailto:NPN@medcom.dk">NPN@medcom.dk</a> },
                ]}
              />
            </>
          }
        >
          <DescriptionList
            items={[
              {
                term: 'Navn',
                value: 'Nordlys Lab-IT (demo)',
                action: (
                  <Link href={here}>
                    Ret<span className="sr-only"> navn</span>
                  </Link>
                ),
              },
              { term: 'CVR-nummer', value: <Mono>12 34 56 74</Mono> },
              {
                term: 'Roller',
                value:
                  'Laboratoriesystemleverandør siden 1. januar 2019, programmelleverandør siden 4. marts 2024',
              },
              { term: 'EAN-nummer (GLN)', value: '' },
              {
                term: 'Funktionspostkasse',
                value: 'laboratoriesystemdrift-vagtordning@nordlys-laboratorieit.example',
              },
            ]}
          />
        </SidePanel>
      </Specimen>
      <Specimen name="Foldet sammen">
        <Details summary="Sådan har vi regnet">
          <p className="max-w-text">
            Forbruget er skønnet ud fra de seneste 26 ugers trækninger. Den største og den mindste er ikke
            regnet med.
          </p>
        </Details>
      </Specimen>
      <Specimen name="Langt arbejde">
        <div className="grid gap-5">
          <Progress
            label="Sender servicemeddelelsen"
            value={4210}
            max={10000}
            text="4.210 af 10.000 mails er sendt"
          />
          <Progress label="Læser trækningsloggen" text="Tæller linjer" />
        </div>
      </Specimen>
      <Specimen name="Intet endnu">
        <EmptyState
          title="Der er ingen laboratorier endnu"
          level={3}
          action={<ButtonLink href={here}>Opret laboratorium</ButtonLink>}
        >
          Opret det første laboratorium, eller læs det nuværende register ind fra en fil.
        </EmptyState>
      </Specimen>
    </Section>
  )
}
