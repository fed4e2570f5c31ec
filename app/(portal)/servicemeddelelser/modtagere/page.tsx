import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import type { Column } from '@/components/table/columns'
import type { SearchParams } from '@/components/table/list-state'
import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import type { Context } from '@/lib/door'
import { ownVendor } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import { listReach, listRecipients } from '@/lib/messages'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { FoundList, listReader, type RowOf } from '../../found-list'
import { RecipientsByKind } from './by-kind'

export const metadata: Metadata = { title: 'Hvem får besked?' }

type Row = RowOf<typeof listReach>

const COLUMNS: Column<Row>[] = [
  { key: 'name', header: 'Leverandør', cell: ({ name }) => name },
  {
    key: 'disturbance',
    header: 'Driftsforstyrrelser',
    cell: ({ counts }) => counts.disturbance,
    align: 'end',
  },
  { key: 'maintenance', header: 'Servicevinduer', cell: ({ counts }) => counts.maintenance, align: 'end' },
  { key: 'change', header: 'Ændringer', cell: ({ counts }) => counts.change, align: 'end' },
  {
    key: 'information',
    header: 'Information',
    cell: ({ counts }) => counts.information,
    align: 'end',
    from: 'wide',
  },
  {
    key: 'missing',
    header: 'Ingen har funktionen',
    cell: ({ missing, reachesNobody }) => (
      <>
        {missing.join(', ') || '–'} {reachesNobody && <Badge state="Når ingen" tone="red" />}
      </>
    ),
  },
]

const read = listReader<typeof listReach>({ path: '/servicemeddelelser/modtagere', filters: [] }, () => ({}))

/** A vendor sees who is told at its own place; MedCom how it is at all of them, before something is the matter (SM-3). */
export default async function RecipientsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const context = await here()
  const isOwn = ownVendor(context.actor) !== null
  return (
    <>
      <PageHead
        title="Hvem får besked?"
        lead={
          isOwn
            ? 'De får mail om servicemeddelelser hos jer i dag. Det følger af funktionerne i bilag 3: ret kontaktpersonerne, så følger beskederne med.'
            : 'Hvor mange hos hver leverandør der får mail om servicemeddelelser i dag. Det følger af funktionerne i bilag 3.'
        }
        trail={[{ label: 'Servicemeddelelser', href: '/servicemeddelelser' }]}
      />
      {isOwn ? <Own context={context} /> : <All context={context} searchParams={await searchParams} />}
    </>
  )
}

async function Own({ context }: { context: Context }) {
  const { kinds } = show(await listRecipients(context, {}))
  return (
    <>
      <p className="mb-6">
        <Link href="/kontaktpersoner">Se og ret kontaktpersoner</Link>
      </p>
      <RecipientsByKind
        kinds={kinds}
        mayMute={may(context.actor, 'message.mute')}
        coverage="/kontaktpersoner/daekning"
      />
    </>
  )
}

async function All({ context, searchParams }: { context: Context; searchParams: SearchParams }) {
  const { state, input } = read(searchParams)
  const found = show(await listReach(context, input))
  return (
    <FoundList
      caption="Leverandører, og hvor mange der får besked"
      state={state}
      columns={COLUMNS}
      found={found}
      one="leverandør"
      many="leverandører"
      rowHref={({ id }) => `/servicemeddelelser/modtagere/${id}`}
      search={{ label: 'Søg på leverandør' }}
      empty={<EmptyState title="Ingen leverandører">Søg på et andet navn.</EmptyState>}
    />
  )
}
