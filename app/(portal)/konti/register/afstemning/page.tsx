import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import { ListPage } from '@/components/table/list-page'
import { parseListState, type SearchParams } from '@/components/table/list-state'
import { EmptyState } from '@/components/ui/empty-state'
import { may } from '@/lib/door/policy'
import { listDifferences } from '@/lib/registers'
import { DIFFERENCE_KINDS, type DifferenceKind } from '@/lib/registers/differences'
import { DIFFERENCE_WORDS } from '@/lib/registers/words'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { columnsFor } from './columns'

export const metadata: Metadata = { title: 'Afstemning' }

const SHAPE = { path: '/konti/register/afstemning', filters: ['forskel', 'afgjort'] }
const NAMES: Record<DifferenceKind, string> = {
  unknown: 'ukendt',
  silent: 'stille',
  elsewhere: 'andet-laboratorium',
  otherVendor: 'anden-leverandoer',
}

export default async function ReconciliationPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const context = await here()
  const state = parseListState(SHAPE, await searchParams)
  const { filters, search, page } = state
  const kind = DIFFERENCE_KINDS.find((one) => NAMES[one] === filters.forskel?.[0])
  const settled = filters.afgjort?.[0] === 'ja'
  const found = show(await listDifferences(context, { kind, settled, search, page }))
  return (
    <>
      <PageHead
        title="Afstemning"
        lead="Det, registret siger om konti i produktion, mod det, trækningsloggen viser. Hver forskel afgøres for sig, og det, der må stå, spørges der ikke til igen."
        trail={[
          { label: 'Konti', href: '/konti' },
          { label: 'Dagens register', href: '/konti/register' },
        ]}
      />
      <ListPage
        caption="Forskelle mellem register og trækningslog"
        state={state}
        columns={columnsFor(settled ? 'settled' : 'open', may(context.actor, 'register.settle'))}
        rows={found.rows}
        rowKey={({ key }) => key}
        count={{ total: found.total, atLeast: false, one: 'forskel', many: 'forskelle' }}
        search={{ label: 'Søg på konto, laboratorium eller leverandør' }}
        filters={[
          {
            name: 'forskel',
            label: 'Forskel',
            all: 'Alle forskelle',
            options: found.kinds.map(({ kind: one, count }) => ({
              value: NAMES[one],
              label: `${DIFFERENCE_WORDS[one]} (${count})`,
            })),
          },
          {
            name: 'afgjort',
            label: 'Afgjort',
            all: `Skal afgøres (${found.open})`,
            options: [{ value: 'ja', label: `Må stå (${found.settled})` }],
          },
        ]}
        paging={{ pages: found.pages }}
        empty={
          <EmptyState title="Register og trækningslog stemmer">
            {found.settled > 0
              ? 'Alt er afgjort. Vælg “Må stå” i filteret Afgjort for at se, hvad der må afvige.'
              : 'Når en konto trækker uden at stå i registret, eller omvendt, kommer det her.'}
          </EmptyState>
        }
      />
    </>
  )
}
