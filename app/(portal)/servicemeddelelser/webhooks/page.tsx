import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import type { Column } from '@/components/table/columns'
import type { SearchParams } from '@/components/table/list-state'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Mono } from '@/components/ui/mono'
import { isStaff } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import { formatShortDate } from '@/lib/format'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { listWebhooks } from '@/lib/webhooks'
import { STATE_WORDS } from '@/lib/webhooks/words'
import { FoundList, type RowOf } from '../../found-list'
import { GUIDE, LIST, TRAIL } from './places'
import { readWebhookList } from './search-params'

export const metadata: Metadata = { title: 'Webhooks' }

const FILTERS = [
  { name: 'tilstand', label: 'Tilstand', all: 'Slået til', options: [{ value: 'alle', label: 'Alle' }] },
]

/** Whose it is: a vendor sees only its own. */
const OWNER = 'owner'

const COLUMNS: Column<RowOf<typeof listWebhooks>>[] = [
  {
    key: 'name',
    header: 'System',
    cell: ({ name }) => name,
  },
  { key: 'url', header: 'Adresse', cell: ({ url }) => <Mono wrap>{url}</Mono> },
  { key: OWNER, header: 'Tilhører', cell: ({ belongsTo }) => belongsTo ?? 'MedCom' },
  { key: 'created', header: 'Lavet', cell: ({ createdAt }) => formatShortDate(createdAt), from: 'wide' },
  { key: 'state', header: 'Tilstand', cell: ({ state }) => <Badge state={STATE_WORDS[state]} /> },
]

export default async function WebhooksPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { state, input } = readWebhookList(await searchParams)
  const context = await here()
  const found = show(await listWebhooks(context, input))
  const create = may(context.actor, 'webhook.create') && (
    <ButtonLink href={`${LIST}/ny`}>Lav en webhook</ButtonLink>
  )
  return (
    <>
      <PageHead
        title="Webhooks"
        lead="Systemer, der får servicemeddelelser tilsendt, så snart de er sendt. Hvert kald er underskrevet efter Standard Webhooks."
        trail={TRAIL.list}
        actions={create}
      />
      <p className="-mt-3 mb-6">
        <Link href={GUIDE}>Sådan får et system servicemeddelelser</Link>
      </p>
      <FoundList
        caption="Webhooks, den nyeste først"
        state={state}
        found={found}
        one="webhook"
        many="webhooks"
        columns={isStaff(context.actor) ? COLUMNS : COLUMNS.filter(({ key }) => key !== OWNER)}
        rowHref={({ id }) => `${LIST}/${id}`}
        filters={FILTERS}
        empty={
          <EmptyState title="Ingen webhooks er slået til" action={create}>
            Med en webhook får et system besked i samme øjeblik, som en servicemeddelelse bliver sendt. Vælg
            tilstanden Alle for at se dem, der er slået fra.
          </EmptyState>
        }
      />
    </>
  )
}
