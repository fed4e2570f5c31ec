import { PageHead } from '@/components/layout/page-head'
import type { Column } from '@/components/table/columns'
import type { SearchParams } from '@/components/table/list-state'
import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import type { Context } from '@/lib/door'
import { formatShortDate } from '@/lib/format'
import { listReviews } from '@/lib/reviews'
import { REVIEW_STEP_WORDS } from '@/lib/reviews/words'
import { show } from '@/lib/web/show'
import { FoundList, type RowOf } from '../../found-list'
import { ContactPlaces } from '../places'
import { readReviewList } from './search-params'
import { TRAIL } from './trail'

type Row = RowOf<typeof listReviews>

const COLUMNS: Column<Row>[] = [
  { key: 'name', header: 'Leverandør', cell: ({ name }) => name },
  {
    key: 'confirmed',
    header: 'Sidst bekræftet',
    cell: ({ confirmedAt }) => (confirmedAt ? formatShortDate(confirmedAt) : 'Aldrig'),
    keep: true,
  },
  {
    key: 'open',
    header: 'Spurgt',
    cell: ({ open }) => (open ? formatShortDate(open.openedAt) : '–'),
    keep: true,
  },
  {
    key: 'step',
    header: 'Trin',
    cell: ({ open }) =>
      open ? (
        <Badge state={REVIEW_STEP_WORDS[open.step]} tone={open.step === 'medcom' ? 'red' : 'amber'} />
      ) : (
        '–'
      ),
  },
  { key: 'phone', header: 'Telefon', cell: ({ supportPhone }) => supportPhone ?? '–', keep: true },
]

const FILTERS = [
  {
    name: 'tilstand',
    label: 'Tilstand',
    all: 'Alle leverandører',
    options: [
      { value: 'afventer', label: 'Afventer bekræftelse' },
      { value: 'ring', label: 'MedCom skal ringe' },
      { value: 'aldrig', label: 'Har aldrig bekræftet' },
    ],
  },
]

/** Every vendor and how far its review has come, for MedCom. */
export async function ReviewList({ context, params }: { context: Context; params: SearchParams }) {
  const { state, input } = readReviewList(params)
  const found = show(await listReviews(context, input))
  return (
    <>
      <PageHead
        title="Gennemgang"
        lead="Leverandørerne bliver jævnligt spurgt, om kontaktpersoner og konti stadig er rigtige. Her står, hvem der har svaret."
        trail={TRAIL.contacts}
      />
      <ContactPlaces actor={context.actor} current="/kontaktpersoner/gennemgang" />
      <FoundList
        caption="Leverandører og deres gennemgang"
        state={state}
        columns={COLUMNS}
        found={found}
        one="leverandør"
        many="leverandører"
        rowHref={({ id }) => `/kontaktpersoner/gennemgang/${id}`}
        search={{ label: 'Søg på leverandør' }}
        filters={FILTERS}
        empty={<EmptyState title="Ingen leverandører">Vælg en anden tilstand for at se flere.</EmptyState>}
      />
    </>
  )
}
