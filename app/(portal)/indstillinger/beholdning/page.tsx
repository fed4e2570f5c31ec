import type { Metadata } from 'next'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { DescriptionList } from '@/components/ui/description-list'
import { may } from '@/lib/door/policy'
import { formatDate } from '@/lib/format'
import { showStockSettings, STOCK_HISTORY } from '@/lib/stock'
import { STOCK_FIGURE_WORDS, STOCK_FIGURES } from '@/lib/stock/words'
import { toDay } from '@/lib/text/days'
import { textsOf } from '@/lib/web/form-values'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { HistorySection, type HistoryParams } from '../../history'
import { TRAIL } from '../trail'
import { stockSettingsAction } from './actions'
import { StockSettingsForm } from './stock-settings-form'

export const metadata: Metadata = { title: 'Beholdning og rytme' }

export default async function StockSettingsPage({ searchParams }: HistoryParams) {
  const context = await here()
  const { values, version, changesOn, today } = show(await showStockSettings(context, {}))
  const coming = changesOn.map((day) => formatDate(toDay(day))).join(' og ')
  return (
    <>
      <PageHead
        title="Beholdning og rytme"
        lead={`Hvor mange ugers numre laboratorierne skal have på lager, og hvor tit de skal trække. Beholdningen regnes om den dag, det gælder fra.${coming ? ` Det er besluttet, at det ændres den ${coming}.` : ''}`}
        trail={TRAIL.settings}
      />
      {may(context.actor, 'stock.changeSettings') ? (
        <StockSettingsForm
          action={stockSettingsAction}
          initial={initialState({ ...textsOf({ ...values, version }), validFrom: today })}
          back="/indstillinger"
          fields={STOCK_FIGURES.map((name) => ({ name, label: STOCK_FIGURE_WORDS[name] }))}
        />
      ) : (
        <DescriptionList
          items={STOCK_FIGURES.map((name) => ({
            term: STOCK_FIGURE_WORDS[name],
            value: String(values[name]),
          }))}
        />
      )}
      <HistorySection {...STOCK_HISTORY} base="/indstillinger/beholdning" searchParams={searchParams} />
    </>
  )
}
