import { Section } from '@/components/layout/section'
import { DataTable } from '@/components/table/data-table'
import { Alert } from '@/components/ui/alert'
import { DescriptionList } from '@/components/ui/description-list'
import { Mono } from '@/components/ui/mono'
import { SHOWN, type Preview } from '@/lib/draws/preview'
import { formatCount, formatDateTime, formatNumber } from '@/lib/format'

const ENCODINGS: Record<string, string> = {
  'utf-8': 'UTF-8',
  'utf-8-bom': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Latin-1',
}
const DELIMITERS: Record<string, string> = { ';': 'semikolon', ',': 'komma', '\t': 'tabulator' }

/** What the file would do to the log, and what in it cannot be read. */
export function BatchPreview({ preview }: { preview: Preview }) {
  const { fileProblems, problems, unknownLaboratories } = preview
  return (
    <>
      <DescriptionList
        items={[
          { term: 'Linjer i filen', value: formatNumber(preview.lines) },
          { term: 'Nye linjer', value: formatNumber(preview.fresh) },
          {
            term: 'Kendte i forvejen',
            value: `${formatNumber(preview.known)}${preview.known > 0 ? ' (ændres ikke)' : ''}`,
          },
          ...(preview.overlapping > 0
            ? [
                {
                  term: 'Numre trukket før',
                  value: `${formatCount(preview.overlapping, 'linje', 'linjer')} overlapper tidligere trækninger (indlæses og markeres)`,
                },
              ]
            : []),
          { term: 'Til karantæne', value: formatNumber(preview.bad) },
          ...(preview.warnings > 0
            ? [
                {
                  term: 'Med advarsel',
                  value: `${formatCount(preview.warnings, 'linje', 'linjer')}, hvor antallet ikke passer med serien`,
                },
              ]
            : []),
          { term: 'Periode', value: periodOf(preview) },
          {
            term: 'Læst som',
            value: `${ENCODINGS[preview.encoding] ?? preview.encoding} med ${DELIMITERS[preview.delimiter] ?? preview.delimiter}`,
          },
        ]}
      />
      {fileProblems.length > 0 && (
        <div className="mt-6">
          <Alert kind="warning" title="Filen er læst, men noget ved den er usædvanligt">
            <ul className="mt-1 list-disc pl-5">
              {fileProblems.map(({ line, message }, index) => (
                <li key={index}>
                  Linje {formatNumber(line)}: {message}
                </li>
              ))}
            </ul>
          </Alert>
        </div>
      )}
      {unknownLaboratories.length > 0 && (
        <Section
          title="Ukendte laboratorier"
          lead="Opret laboratorierne først, eller indlæs filen nu og kør linjerne igen bagefter fra karantænen."
        >
          <DataTable
            caption="Koder, som intet laboratorium har"
            columns={UNKNOWN}
            rows={unknownLaboratories}
            rowKey={({ code }) => code}
            compact
          />
        </Section>
      )}
      {problems.length > 0 && (
        <Section
          title="Linjer, der ikke kan læses"
          lead={`${problems.length < SHOWN ? 'De' : `Her er de første ${SHOWN}. Alle`} kommer i karantæne, hvor de kan rettes.`}
        >
          <DataTable
            caption="Linjer, der ikke kan læses"
            columns={PROBLEMS}
            rows={problems}
            rowKey={({ line }) => String(line)}
            compact
          />
        </Section>
      )}
    </>
  )
}

type Problem = Preview['problems'][number]
type Unknown = Preview['unknownLaboratories'][number]

const PROBLEMS = [
  { key: 'line', header: 'Linje', cell: ({ line }: Problem) => `Linje ${formatNumber(line)}` },
  { key: 'id', header: 'Id', cell: ({ id }: Problem) => (id ? <Mono wrap>{id}</Mono> : '–') },
  {
    key: 'problems',
    header: 'Hvad der skal rettes',
    cell: ({ problems }: Problem) => problems.map(({ message }) => message).join(' '),
  },
]

const UNKNOWN = [
  { key: 'code', header: 'Kode i filen', cell: ({ code }: Unknown) => <Mono wrap>{code}</Mono> },
  {
    key: 'lines',
    header: 'Linjer',
    align: 'end' as const,
    cell: ({ lines }: Unknown) => formatNumber(lines),
  },
]

function periodOf({ from, to }: Preview): string {
  if (from === null || to === null) return 'Ingen linjer kan læses'
  return `${formatDateTime(from)} til ${formatDateTime(to)}`
}
