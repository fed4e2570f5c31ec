import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import type { Column } from '@/components/table/columns'
import type { SearchParams } from '@/components/table/list-state'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { isStaff } from '@/lib/door/actor'
import { listCoverage } from '@/lib/reviews'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { FoundList, type RowOf } from '../../found-list'
import { readCoverageList } from '../gennemgang/search-params'
import { TRAIL } from '../gennemgang/trail'
import { ContactPlaces } from '../places'
import { VendorCoverage } from './vendor-coverage'

export const metadata: Metadata = { title: 'Dækning' }

type Row = RowOf<typeof listCoverage>

const COLUMNS: Column<Row>[] = [
  { key: 'name', header: 'Leverandør', cell: ({ name }) => name },
  { key: 'contacts', header: 'Kontakter', cell: ({ contacts }) => contacts, align: 'end' },
  { key: 'missing', header: 'Mangler', cell: ({ missing }) => missing.length || '–', align: 'end' },
  {
    key: 'one',
    header: 'Hænger på én',
    cell: ({ onOnePerson }) => onOnePerson.length || '–',
    align: 'end',
  },
  {
    key: 'unreachable',
    header: 'Kan ikke nås',
    cell: ({ unreachable }) => unreachable.length || '–',
    align: 'end',
  },
  {
    key: 'unconfirmed',
    header: 'Ubekræftede',
    cell: ({ unconfirmed }) => unconfirmed.length || '–',
    align: 'end',
  },
]

export default async function CoveragePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { state, input } = readCoverageList(await searchParams)
  const context = await here()
  const found = show(await listCoverage(context, input))
  const [own] = found.rows
  return (
    <>
      <PageHead
        title="Dækning"
        lead="Om der er nogen at få fat i til hver funktion, og hvor det hænger på én."
        trail={TRAIL.contacts}
      />
      <ContactPlaces actor={context.actor} current="/kontaktpersoner/daekning" />
      {isStaff(context.actor) ? (
        <FoundList
          caption="Leverandører og hvad der mangler"
          state={state}
          columns={COLUMNS}
          found={found}
          one="leverandør"
          many="leverandører"
          rowHref={({ id }) => `/kontaktpersoner/daekning/${id}`}
          search={{ label: 'Søg på leverandør' }}
          empty={<EmptyState title="Ingen leverandører">Søg på et andet navn.</EmptyState>}
        />
      ) : own ? (
        <VendorCoverage row={own} actor={context.actor} />
      ) : (
        <EmptyState
          title="I er ikke leverandør i dag"
          action={<ButtonLink href="/kontaktpersoner">Se kontaktpersoner</ButtonLink>}
        >
          Når I igen er leverandør, står det her, hvilke funktioner der mangler nogen.
        </EmptyState>
      )}
    </>
  )
}
