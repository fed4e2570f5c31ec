import type { Column } from '@/components/table/columns'
import { DataTable } from '@/components/table/data-table'
import { Link } from '@/components/ui/link'
import type { JudgedRow } from '@/lib/accounts/many-rows'
import { PURPOSE_WORDS } from '@/lib/accounts/words'

const line: Column<JudgedRow> = { key: 'line', header: 'Række', cell: (row) => `Række ${row.line}` }
const laboratory: Column<JudgedRow> = {
  key: 'laboratory',
  header: 'Laboratorium',
  cell: (row) => row.laboratory || 'Jeres egen konto',
}
const department: Column<JudgedRow> = {
  key: 'department',
  header: 'Afdeling',
  cell: (row) => row.department || '–',
}
const address: Column<JudgedRow> = {
  key: 'address',
  header: 'Funktionspostkasse',
  cell: (row) => row.address || '–',
}
const purpose: Column<JudgedRow> = {
  key: 'purpose',
  header: 'Formål',
  cell: (row) => row.purpose && PURPOSE_WORDS[row.purpose],
}
const problems: Column<JudgedRow> = {
  key: 'problems',
  header: 'Hvad der skal rettes',
  cell: (row) => (
    <ul>
      {row.problems.map((problem) => (
        <li key={problem}>{problem}</li>
      ))}
    </ul>
  ),
}
const result: Column<JudgedRow> = { key: 'result', header: 'Hvad der skete', keep: true, cell: resultOf }

export function BadRows({ rows }: { rows: JudgedRow[] }) {
  return (
    <Rows caption="Rækker, der mangler noget" columns={[line, laboratory, address, problems]} rows={rows} />
  )
}

export function GoodRows({ rows }: { rows: JudgedRow[] }) {
  return (
    <Rows
      caption="Rækker, der kan bestilles"
      columns={[line, laboratory, department, address, purpose]}
      rows={rows}
    />
  )
}

export function ResultRows({ rows }: { rows: JudgedRow[] }) {
  return (
    <Rows caption="Hvad der blev af rækkerne" columns={[line, laboratory, address, result]} rows={rows} />
  )
}

function Rows({
  caption,
  columns,
  rows,
}: {
  caption: string
  columns: Column<JudgedRow>[]
  rows: JudgedRow[]
}) {
  return (
    <DataTable caption={caption} columns={columns} rows={rows} rowKey={(row) => String(row.line)} compact />
  )
}

function resultOf({ made, failed, problems: wrong }: JudgedRow) {
  if (made)
    return (
      <>
        <Link href={`/konti/${made.id}`}>{made.name}</Link>
        {made.atOnce ? ' er oprettet' : ' afventer MedCom'}
      </>
    )
  if (failed) return `Ikke bestilt: ${failed}`
  return wrong.length > 0 ? `Ikke bestilt: ${wrong.join(' ')}` : 'Venter'
}
