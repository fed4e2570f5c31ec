import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import { FilterChips, FilterRow } from '@/components/table/filter-row'
import { parseListState, type SearchParams } from '@/components/table/list-state'
import { Matrix } from '@/components/table/matrix'
import { EmptyState } from '@/components/ui/empty-state'
import { isStaff } from '@/lib/door/actor'
import { partyChoices } from '@/lib/parties'
import { compareSystems } from '@/lib/systems'
import { DIRECTION_WORDS, DIRECTIONS, STATUS_WORDS } from '@/lib/systems/approval-words'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { vendorFilter } from '../../named-options'
import { SystemTabs } from '../system-tabs'

export const metadata: Metadata = { title: 'Sammenlign godkendelser' }

const SHAPE = { path: '/systemer/godkendelser', filters: ['leverandoer'] }

export default async function ApprovalMatrixPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const state = parseListState(SHAPE, await searchParams)
  const context = await here()
  const vendorId = state.filters.leverandoer?.[0]
  const { systems, standards, answers } = show(await compareSystems(context, vendorId ? { vendorId } : {}))
  const { vendors } = show(await partyChoices(context, {}))
  const filter = vendorFilter(vendors)
  const words = new Map(
    answers.map((one) => [`${one.standardId} ${one.direction} ${one.systemId}`, STATUS_WORDS[one.status]]),
  )
  const told = new Set(answers.map(({ standardId, direction }) => `${standardId} ${direction}`))
  const rows = DIRECTIONS.toReversed().flatMap((direction) =>
    standards
      .map(({ id, name, code, version }) => ({
        key: `${id} ${direction}`,
        label: name || code,
        hint: `${version ? `${code} (${version})` : code}, ${DIRECTION_WORDS[direction].toLowerCase()}`,
      }))
      .filter(({ key }) => told.has(key)),
  )
  const columns = systems.map(({ id, name, vendor }) => ({
    key: id,
    label: name,
    hint: vendor.name,
    href: `/systemer/${id}`,
  }))
  return (
    <>
      <PageHead
        title="Sammenlign godkendelser"
        lead="Hvad MedComs godkendelsesliste siger om hvert system i dag, standard for standard."
        trail={[{ label: 'Systemer', href: '/systemer' }]}
      />
      <SystemTabs actor={context.actor} current={SHAPE.path} />
      {isStaff(context.actor) && (
        <>
          <FilterRow state={state} filters={[filter]} />
          <FilterChips state={state} filters={[filter]} />
        </>
      )}
      {answers.length > 0 ? (
        <Matrix
          caption="Systemer og standarder"
          corner="Standard"
          columns={columns}
          rows={rows}
          stateOf={(row, column) => words.get(`${row.key} ${column.key}`)}
          words={Object.values(STATUS_WORDS)}
        />
      ) : (
        <EmptyState title="Ingen godkendelser at vise">
          De kommer med MedComs godkendelsesliste. Systemer uden svar på listen vises ikke her.
        </EmptyState>
      )}
    </>
  )
}
