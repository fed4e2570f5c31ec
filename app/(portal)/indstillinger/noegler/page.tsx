import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import type { Column } from '@/components/table/columns'
import type { SearchParams } from '@/components/table/list-state'
import { Alert } from '@/components/ui/alert'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Mono } from '@/components/ui/mono'
import { may } from '@/lib/door/policy'
import { formatShort, formatShortDate } from '@/lib/format'
import { listApiKeys } from '@/lib/people'
import { API_KEY_STATES, SCOPE_WORDS } from '@/lib/people/words'
import { keptOnce, ONCE_MINUTES } from '@/lib/web/once'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { FoundList, type RowOf } from '../../found-list'
import { TRAIL } from '../trail'
import { readKeyList } from './search-params'

export const metadata: Metadata = { title: 'API-nøgler' }

type ApiKey = RowOf<typeof listApiKeys>

const FILTERS = [
  { name: 'tilstand', label: 'Tilstand', all: 'Aktive', options: [{ value: 'alle', label: 'Alle' }] },
]

const words: Record<string, string> = SCOPE_WORDS

const COLUMNS: Column<ApiKey>[] = [
  {
    key: 'name',
    header: 'Nøgle',
    cell: ({ name, start }) => (
      <>
        {name}
        <span className="block font-normal text-ink-quiet">
          <Mono>{start}…</Mono>
        </span>
      </>
    ),
  },
  { key: 'owner', header: 'Tilhører', cell: ({ belongsTo }) => belongsTo ?? 'MedCom' },
  {
    key: 'scopes',
    header: 'Må bruges til',
    cell: ({ scopes }) => scopes.map((scope) => words[scope] ?? scope).join(', '),
  },
  { key: 'created', header: 'Lavet', cell: ({ createdAt }) => formatShortDate(createdAt), from: 'wide' },
  {
    key: 'until',
    header: 'Udløber',
    // The moment is midnight after the last day.
    cell: ({ expiresAt }) => (expiresAt ? formatShortDate(new Date(expiresAt.getTime() - 1)) : 'Aldrig'),
  },
  {
    key: 'used',
    header: 'Sidst brugt',
    cell: ({ lastUsedAt }) => (lastUsedAt ? formatShort(lastUsedAt) : 'Aldrig'),
  },
  { key: 'state', header: 'Tilstand', cell: ({ state }) => <Badge state={API_KEY_STATES[state]} /> },
]

const REVOKE: Column<ApiKey> = {
  key: 'revoke',
  header: 'Handling',
  keep: true,
  cell: ({ id, name, state }) =>
    state === 'active' ? (
      <Link href={`/indstillinger/noegler/${id}/traek-tilbage`}>
        Træk tilbage<span className="sr-only"> {name}</span>
      </Link>
    ) : (
      '–'
    ),
}

export default async function KeysPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams
  const { state, input } = readKeyList(params)
  const context = await here()
  const found = show(await listApiKeys(context, input))
  const mayCreate = may(context.actor, 'apiKey.create')
  const create = mayCreate && <ButtonLink href="/indstillinger/noegler/ny">Lav en nøgle</ButtonLink>
  const fresh = typeof params.ny === 'string' ? await keptOnce(params.ny) : undefined
  return (
    <>
      <PageHead
        title="API-nøgler"
        lead="Nøgler, som systemer bruger til at sende trækningsloggen, slå prøvenumre op eller hente servicemeddelelser."
        trail={TRAIL.settings}
        actions={create}
      />
      {fresh && <FreshKey value={fresh} />}
      <FoundList
        caption="API-nøgler, den nyeste først"
        state={state}
        found={found}
        one="nøgle"
        many="nøgler"
        columns={mayCreate ? [...COLUMNS, REVOKE] : COLUMNS}
        filters={FILTERS}
        empty={
          <EmptyState title="Ingen aktive nøgler" action={create}>
            En nøgle laves til ét system og kan trækkes tilbage når som helst. Vælg tilstanden Alle for at se
            de gamle.
          </EmptyState>
        }
      />
    </>
  )
}

/** The key itself, for as long as this browser still has it. */
function FreshKey({ value }: { value: string }) {
  return (
    <div className="mb-8">
      <Alert kind="success" title="Her er nøglen. Gem den nu">
        <p>
          Den vises kun her og i {ONCE_MINUTES} minutter. Vi gemmer den ikke, så bliver den væk, laver du en
          ny. Send den aldrig med mail.
        </p>
        <p className="mono mt-3 rounded-ui border border-line bg-white p-3 break-all whitespace-normal">
          {value}
        </p>
        <div className="mt-2">
          <CopyButton text={value} what="nøglen" label="Kopiér nøglen" />
        </div>
      </Alert>
    </div>
  )
}
