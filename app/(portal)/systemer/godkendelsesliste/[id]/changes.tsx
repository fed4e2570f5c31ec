import type { ReactNode } from 'react'
import { Section } from '@/components/layout/section'
import type { Column } from '@/components/table/columns'
import { DataTable } from '@/components/table/data-table'
import { Badge } from '@/components/ui/badge'
import { formatNumber } from '@/lib/format'
import type { ListProblem } from '@/lib/systems/approval-list'
import type { Counts, Preview } from '@/lib/systems/approval-preview'
import { placeText } from '@/lib/systems/approval-text'
import { DIRECTION_WORDS, STATUS_WORDS } from '@/lib/systems/approval-words'

const WHAT = { systems: 'Systemer', standards: 'Standarder', cells: 'Svar i tabellen' } as const

type CountRow = Counts & { key: keyof typeof WHAT }

const COUNT_COLUMNS: Column<CountRow>[] = [
  { key: 'what', header: 'Hvad', cell: ({ key }) => WHAT[key] },
  { key: 'added', header: 'Nye', align: 'end', cell: ({ added }) => formatNumber(added) },
  { key: 'changed', header: 'Ændret', align: 'end', cell: ({ changed }) => formatNumber(changed) },
  { key: 'gone', header: 'Udgået', align: 'end', cell: ({ gone }) => formatNumber(gone) },
  { key: 'same', header: 'Uændret', align: 'end', cell: ({ unchanged }) => formatNumber(unchanged) },
]

/** How much is new, changed, gone and unchanged. */
export function Counted({ counts }: Pick<Preview, 'counts'>) {
  const rows = (['systems', 'standards', 'cells'] as const).map((key) => ({ key, ...counts[key] }))
  return <DataTable caption="Antal" columns={COUNT_COLUMNS} rows={rows} rowKey={({ key }) => key} compact />
}

const PROBLEM_COLUMNS: Column<ListProblem & { key: string }>[] = [
  { key: 'place', header: 'Hvor', cell: (problem) => placeText(problem) },
  { key: 'message', header: 'Hvad', cell: ({ message }) => message },
]

/** What could not be read, and where; everything else is read all the same. */
export function Problems({ problems }: Pick<Preview, 'problems'>) {
  if (problems.length === 0) return null
  const rows = problems.map((problem, index) => ({ ...problem, key: String(index) }))
  return (
    <Section
      title="Det, der ikke kunne læses"
      lead="Resten er læst. Et felt, der ikke kunne læses, bliver stående, som det var."
    >
      <DataTable
        caption="Fejl i listen"
        columns={PROBLEM_COLUMNS}
        rows={rows}
        rowKey={({ key }) => key}
        compact
      />
    </Section>
  )
}

interface AnswerRow {
  key: string
  system: string
  standard: string
  direction: string
  before: ReactNode
  after: ReactNode
}

const NOTHING = <span className="text-ink-quiet">Intet svar</span>

const ANSWER_COLUMNS: Column<AnswerRow>[] = [
  { key: 'system', header: 'System', cell: (row) => row.system },
  { key: 'standard', header: 'Standard', cell: (row) => row.standard },
  { key: 'direction', header: 'Kanal', cell: (row) => row.direction },
  { key: 'before', header: 'Før', cell: (row) => row.before },
  { key: 'after', header: 'Efter', cell: (row) => row.after },
]

/** Everything a list changes, by kind. */
export function Changes({ preview: { vendors, systems, standards, cells } }: { preview: Preview }) {
  const badge = (status: keyof typeof STATUS_WORDS) => <Badge state={STATUS_WORDS[status]} />
  const cellOf = (cell: (typeof cells.added)[number]) => ({
    key: `${cell.system} ${cell.standard} ${cell.direction}`,
    system: cell.system,
    standard: cell.standard,
    direction: DIRECTION_WORDS[cell.direction],
  })
  const answers: AnswerRow[] = [
    ...cells.changed.map(({ before, after }) => ({
      ...cellOf(after),
      before: badge(before.status),
      after: badge(after.status),
    })),
    ...cells.gone.map((cell) => ({ ...cellOf(cell), before: badge(cell.status), after: NOTHING })),
    ...cells.added.map((cell) => ({ ...cellOf(cell), before: NOTHING, after: badge(cell.status) })),
  ]
  return (
    <>
      <Names
        title="Nye leverandører"
        names={vendors.added}
        lead="De oprettes med navnet fra listen og mangler derefter et CVR-nummer."
      />
      <Names title="Nye systemer" names={systems.added.map(({ raw }) => raw)} />
      <Names
        title="Systemer med en anden leverandør"
        names={systems.changed.map(({ before, after }) => `${before.raw} → ${after.raw}`)}
      />
      <Names
        title="Systemer, der ikke længere står på listen"
        names={systems.gone.map(({ raw }) => raw)}
        lead="Deres svar ophører. Systemerne bliver i registret."
      />
      <Names title="Nye standarder" names={standards.added} />
      <Names title="Standarder med et nyt navn" names={standards.renamed} />
      <Names title="Standarder, der ikke længere står på listen" names={standards.gone} />
      {answers.length > 0 && (
        <Section title="Ændrede svar">
          <DataTable
            caption="Ændrede svar"
            columns={ANSWER_COLUMNS}
            rows={answers}
            rowKey={({ key }) => key}
            compact
          />
        </Section>
      )}
    </>
  )
}

function Names({ title, names, lead }: { title: string; names: readonly string[]; lead?: string }) {
  if (names.length === 0) return null
  return (
    <Section title={`${title} (${formatNumber(names.length)})`} {...(lead && { lead })}>
      <ul className="gap-x-8 sm:columns-2">
        {names.map((name) => (
          <li key={name} className="break-inside-avoid py-0.5">
            {name}
          </li>
        ))}
      </ul>
    </Section>
  )
}
