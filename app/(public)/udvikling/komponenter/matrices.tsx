import { Section } from '@/components/layout/section'
import { Matrix } from '@/components/table/matrix'
import { Specimen } from './specimen'

const here = '/udvikling/komponenter'

const systems = [
  { key: 'polaris', label: 'Polaris LIS', hint: 'Nordlys Lab-IT (demo)', href: `${here}#polaris` },
  { key: 'fjordlab', label: 'Fjordlab Patologi', hint: 'Fjordens IT (demo)', href: `${here}#fjordlab` },
  { key: 'egeskov', label: 'Egeskov Blodbank', hint: 'Egeskov Data (demo)', href: `${here}#egeskov` },
  { key: 'laegehus', label: 'Ærø Lægehuslaboratoriesystem', hint: 'Hede Data (demo)' },
]

const standards = [
  { key: 'req01', label: 'Laboratorierekvisition', hint: 'REQ01 (Q0131K), modtage' },
  { key: 'rpt01', label: 'Laboratoriesvar', hint: 'RPT01 (R0131K), sende' },
  { key: 'ctl03', label: 'Positiv kvittering', hint: 'CTL03 (C0330Q), sende' },
]

const answers: Record<string, string> = {
  'req01 polaris': 'Godkendt',
  'req01 fjordlab': 'Tester',
  'req01 egeskov': 'Godkendt',
  'rpt01 polaris': 'Godkendt',
  'rpt01 egeskov': 'Test mangler',
  'ctl03 polaris': 'Ikke godkendt',
  'ctl03 laegehus': 'Godkendt',
}

export function Matrices() {
  return (
    <Section
      title="Mange mod mange"
      lead="En form for hver tilstand, og ordet for dem, der hører siden. Under 900 px bliver hver kolonne en liste."
    >
      <Specimen name="Matrix">
        <Matrix
          caption="Opdigtede systemer og standarder"
          corner="Standard"
          columns={systems}
          rows={standards}
          stateOf={(row, column) => answers[`${row.key} ${column.key}`]}
          words={['Godkendt', 'Ikke godkendt', 'Tester', 'Test mangler']}
        />
      </Specimen>
    </Section>
  )
}
