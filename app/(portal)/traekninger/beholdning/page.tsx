import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import type { SearchParams } from '@/components/table/list-state'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { isStaff } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import { formatCount } from '@/lib/format'
import { partyChoices } from '@/lib/parties'
import { listStock } from '@/lib/stock'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { FoundList } from '../../found-list'
import { optionsOf, vendorFilter } from '../../named-options'
import { DrawTabs } from '../draw-tabs'
import { COLUMNS, COLUMNS_OF_VENDOR } from './columns'
import { readStockList, STOCK_FILTERS, USE_FILTER } from './search-params'

export const metadata: Metadata = { title: 'Beholdning' }

export default async function StockPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { state, input } = readStockList(await searchParams)
  const context = await here()
  const found = show(await listStock(context, input))
  const { vendors, systems } = show(await partyChoices(context, {}))
  const staff = isStaff(context.actor)
  const { targetWeeks, rhythmDays } = found.settings
  const system = { name: 'system', label: 'System', all: 'Alle systemer', options: optionsOf(systems) }
  return (
    <>
      <PageHead
        title="Beholdning"
        lead={`Hvor længe laboratorierne har numre til, og om de trækker i rytme. Målet er ${formatCount(targetWeeks, 'uge', 'uger')} på lager og en automatisk trækning hver ${rhythmDays}. dag.`}
        actions={
          may(context.actor, 'stock.changeSettings') && (
            <ButtonLink href="/indstillinger/beholdning" look="secondary">
              Ret grænserne
            </ButtonLink>
          )
        }
      />
      <DrawTabs actor={context.actor} current="/traekninger/beholdning" />
      <FoundList
        caption="Laboratoriernes beholdning"
        state={state}
        columns={staff ? COLUMNS : COLUMNS_OF_VENDOR}
        found={found}
        one="laboratorium"
        many="laboratorier"
        rowHref={({ id }) => `/laboratorier/${id}/beholdning`}
        search={{ label: 'Søg på navn, kode eller by' }}
        filters={STOCK_FILTERS}
        more={staff ? [vendorFilter(vendors), system, USE_FILTER] : [system, USE_FILTER]}
        shortcuts={[
          { label: 'Kritisk', filters: { tilstand: 'kritisk' } },
          { label: 'Lav', filters: { tilstand: 'lav' } },
          { label: 'Forsinket', filters: { rytme: 'forsinket' } },
          { label: 'Oplyst og trukket passer ikke', filters: { forbrug: 'uenige' } },
        ]}
        csv
        empty={
          <EmptyState title="Der er ingen laboratorier endnu">
            Beholdningen regnes ud, når laboratorierne er oprettet og har trukket.
          </EmptyState>
        }
      />
    </>
  )
}
