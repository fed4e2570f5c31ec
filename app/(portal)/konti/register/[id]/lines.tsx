import type { Column } from '@/components/table/columns'
import { DataTable } from '@/components/table/data-table'
import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import type { StoredLine } from '@/lib/registers/lines'
import type { RegisterKind } from '@/lib/registers/schemas'
import { CHANGE_WORDS } from '@/lib/registers/words'

const PLACES: Record<RegisterKind, string> = {
  accounts: '/konti',
  laboratories: '/laboratorier',
  contacts: '/kontaktpersoner',
}

const TONES = {
  new: 'green',
  changed: 'blue',
  unchanged: 'neutral',
  joined: 'blue',
  fault: 'red',
} as const

const line: Column<StoredLine> = { key: 'line', header: 'Linje', cell: (row) => `Linje ${row.line}` }
const title: Column<StoredLine> = {
  key: 'title',
  header: 'Hvad',
  keep: true,
  cell: (row) => row.title || '–',
}
const change: Column<StoredLine> = {
  key: 'change',
  header: 'Hvad sker der?',
  cell: (row) => <Badge state={CHANGE_WORDS[row.change]} tone={TONES[row.change]} />,
}
const details: Column<StoredLine> = { key: 'details', header: 'Bemærk', cell: detailsOf }

export function PreviewLines({ caption, lines }: { caption: string; lines: StoredLine[] }) {
  return (
    <DataTable
      caption={caption}
      columns={[line, title, change, details]}
      rows={lines}
      rowKey={(row) => String(row.line)}
      compact
    />
  )
}

export function ResultLines({ kind, lines }: { kind: RegisterKind; lines: StoredLine[] }) {
  const result: Column<StoredLine> = {
    key: 'result',
    header: 'Hvad skete der?',
    cell: ({ made, failed, change: planned }) => {
      if (made)
        return <Link href={`${PLACES[kind]}/${made}`}>{planned === 'new' ? 'Oprettet' : 'Ændret'}</Link>
      if (failed) return `Ikke indlæst: ${failed}`
      return planned === 'new' || planned === 'changed' ? 'Venter' : CHANGE_WORDS[planned]
    },
  }
  return (
    <DataTable
      caption="Hvad der blev af linjerne"
      columns={[line, title, result, details]}
      rows={lines}
      rowKey={(row) => String(row.line)}
      compact
    />
  )
}

/** What is wrong, column by column; otherwise what changes and what one should know. */
function detailsOf({ problems, differences, notes }: StoredLine) {
  const texts = [
    ...problems.map(({ column, message }) => `${column}: ${message}`),
    ...differences.map(
      ({ column, before, after }) => `${column}: ${before || 'tom'} bliver ${after || 'tom'}.`,
    ),
    ...notes,
  ]
  if (texts.length === 0) return '–'
  return (
    <ul>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}
