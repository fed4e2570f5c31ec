import type { Metadata } from 'next'
import { Form } from '@/components/form/form'
import { HiddenInput } from '@/components/form/hidden-input'
import { initialState } from '@/components/form/state'
import { SubmitButton } from '@/components/form/submit-button'
import { PageHead } from '@/components/layout/page-head'
import { parseListState, type SearchParams } from '@/components/table/list-state'
import { EmptyState } from '@/components/ui/empty-state'
import { may } from '@/lib/door/policy'
import { listQuarantine } from '@/lib/draws'
import { QUARANTINE_STATES } from '@/lib/draws/schemas'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { FoundList } from '../../found-list'
import { DrawTabs } from '../draw-tabs'
import { rerunAction } from './actions'
import { COLUMNS } from './columns'
import { STATE_WORDS } from './words'

export const metadata: Metadata = { title: 'Karantæne' }

const SHAPE = { path: '/traekninger/karantaene', filters: ['tilstand', 'fil'] }
const STATES = {
  name: 'tilstand',
  label: 'Tilstand',
  all: 'Skal rettes',
  options: QUARANTINE_STATES.filter((state) => state !== 'open').map((value) => ({
    value,
    label: STATE_WORDS[value],
  })),
}

export default async function QuarantinePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const context = await here()
  const state = parseListState(SHAPE, await searchParams)
  const { after, before, filters } = state
  const asked = QUARANTINE_STATES.find((one) => one === filters.tilstand?.[0]) ?? 'open'
  const batchId = filters.fil?.[0]
  const lines = show(await listQuarantine(context, { state: asked, batchId, after, before }))
  const mayRerun = may(context.actor, 'quarantine.rerun') && asked === 'open' && lines.rows.length > 0
  const file = {
    name: 'fil',
    label: 'Fra',
    all: 'Alle filer og kald',
    options: batchId ? [{ value: batchId, label: lines.rows[0]?.batch.fileName ?? 'ét kald' }] : [],
  }
  return (
    <>
      <PageHead
        title="Karantæne"
        lead="Linjer af trækningsloggen, der ikke kunne læses eller passer dårligt med resten. Ret dem, kør dem igen, eller kassér dem."
        trail={[{ label: 'Trækninger', href: '/traekninger' }]}
        actions={
          mayRerun && (
            <Form
              id="igen"
              action={rerunAction}
              initial={initialState(batchId ? { batchId } : {})}
              className="contents"
            >
              {batchId && <HiddenInput name="batchId" />}
              <SubmitButton look="secondary">Kør alle igen</SubmitButton>
            </Form>
          )
        }
      />
      <DrawTabs actor={context.actor} current="/traekninger/karantaene" />
      <FoundList
        caption="Linjer i karantæne, nyeste først"
        state={state}
        columns={COLUMNS}
        found={lines}
        one="linje"
        many="linjer"
        rowHref={({ id }) => `/traekninger/karantaene/${id}`}
        filters={batchId ? [STATES, file] : [STATES]}
        empty={
          <EmptyState title="Ingen linjer i karantæne">Alle linjer, der er modtaget, er i loggen.</EmptyState>
        }
      />
    </>
  )
}
