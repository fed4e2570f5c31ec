import { Section } from '@/components/layout/section'
import type { Column } from '@/components/table/columns'
import { DataTable } from '@/components/table/data-table'
import type { Filter } from '@/components/table/filter-row'
import { ListPage } from '@/components/table/list-page'
import { parseListState, type SearchParams } from '@/components/table/list-state'
import { CursorPagination } from '@/components/table/pagination'
import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { Mono } from '@/components/ui/mono'
import { formatNumber, formatShort, formatWeeks } from '@/lib/format'
import { laboratories, type DemoLaboratory } from './data'
import { Specimen } from './specimen'

const here = '/udvikling/komponenter'

const shape = {
  path: here,
  filters: ['region', 'tilstand', 'leverandoer', 'fra'],
  sorts: ['navn', 'beholdning', 'trukket'],
  defaultSort: 'navn',
}

const filters: Filter[] = [
  {
    name: 'region',
    label: 'Region',
    all: 'Alle regioner',
    options: [
      { value: 'vest', label: 'Region Demo Vest' },
      { value: 'oest', label: 'Region Demo Øst' },
    ],
  },
  {
    name: 'tilstand',
    label: 'Tilstand',
    all: 'Alle tilstande',
    options: [
      { value: 'aktiv', label: 'Aktiv' },
      { value: 'kritisk', label: 'Kritisk' },
    ],
  },
]

const more: Filter[] = [
  {
    name: 'leverandoer',
    label: 'Leverandør',
    all: 'Alle leverandører',
    options: [{ value: 'nordlys', label: 'Nordlys Lab-IT (demo)' }],
  },
  { name: 'fra', label: 'Trukket siden', day: true },
]

const columns: Column<DemoLaboratory>[] = [
  { key: 'navn', header: 'Laboratorium', sort: 'navn', cell: ({ name }) => name },
  { key: 'tilstand', header: 'Tilstand', cell: ({ state }) => <Badge state={state} /> },
  { key: 'sor', header: 'SOR-kode', from: 'wide', cell: ({ sor }) => <Mono>{sor}</Mono> },
  { key: 'leverandoer', header: 'Leverandør', cell: ({ vendor }) => vendor },
  {
    key: 'trukket',
    header: 'Senest trukket',
    keep: true,
    sort: 'trukket',
    cell: ({ drawn }) => formatShort(new Date(drawn)),
  },
  { key: 'antal', header: 'Antal', align: 'end', from: 'wide', cell: ({ count }) => formatNumber(count) },
  {
    key: 'beholdning',
    header: 'Beholdning',
    sort: 'beholdning',
    align: 'end',
    cell: ({ weeks }) => formatWeeks(weeks),
  },
]

export function Table({ params }: { params: SearchParams }) {
  const state = parseListState(shape, params)
  const rows = laboratories.filter(({ name }) =>
    name.toLocaleLowerCase('da').includes(state.search.toLocaleLowerCase('da')),
  )
  return (
    <Section
      title="Lister"
      lead="Alt, hvad listen bliver spurgt om, står i adressen. Første kolonne er navnet og linket."
    >
      <Specimen name="Hele listen: filtre, antal, eksport, tabel, sider">
        <ListPage
          caption="Laboratorier"
          state={state}
          columns={columns}
          rows={rows}
          rowKey={({ sor }) => sor}
          rowHref={({ sor }) => `${here}#lab-${sor}`}
          count={{
            total: rows.length === laboratories.length ? 1234 : rows.length,
            one: 'laboratorium',
            many: 'laboratorier',
          }}
          search={{ label: 'Søg efter navn eller SOR-kode' }}
          filters={filters}
          more={more}
          shortcuts={[{ label: 'Trukket i år', filters: { fra: '2026-01-01' } }]}
          exportHref="/api/v1/laboratories.csv"
          paging={{ pages: 40 }}
          empty={null}
        />
      </Specimen>
      <Specimen name="Tæt tabel uden sortering, og sider med markør">
        <DataTable
          caption="Laboratorier, tæt"
          columns={columns.slice(0, 4)}
          rows={laboratories.slice(0, 4)}
          rowKey={({ sor }) => sor}
          compact
        />
        <CursorPagination
          label="Sider i den tætte tabel"
          state={parseListState({ path: here }, {})}
          before="abc"
          after="def"
        />
      </Specimen>
      <Specimen name="Tom tabel">
        <DataTable
          caption="Karantæne"
          columns={columns}
          rows={[]}
          rowKey={({ sor }) => sor}
          empty={
            <EmptyState title="Ingen linjer i karantæne" level={3}>
              Alle linjer i trækningsloggen kunne læses.
            </EmptyState>
          }
        />
      </Specimen>
    </Section>
  )
}
