import type { Metadata } from 'next'
import { may } from '@/lib/door/policy'
import { showStockSettings, STOCK_HISTORY } from '@/lib/stock'
import { STOCK_FIGURE_WORDS, STOCK_FIGURES } from '@/lib/stock/words'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import type { HistoryParams } from '../../history'
import { FiguresPage } from '../figures-page'
import { stockSettingsAction } from './actions'
import { StockSettingsForm } from './stock-settings-form'

const TITLE = 'Beholdning og rytme'
export const metadata: Metadata = { title: TITLE }

export default async function StockSettingsPage({ searchParams }: HistoryParams) {
  const context = await here()
  return (
    <FiguresPage
      title={TITLE}
      lead="Hvor mange ugers numre laboratorierne skal have på lager, og hvor tit de skal trække. Beholdningen regnes om den dag, det gælder fra."
      path="/indstillinger/beholdning"
      shown={show(await showStockSettings(context, {}))}
      order={STOCK_FIGURES}
      words={STOCK_FIGURE_WORDS}
      form={
        may(context.actor, 'stock.changeSettings')
          ? { Form: StockSettingsForm, action: stockSettingsAction }
          : null
      }
      history={STOCK_HISTORY}
      searchParams={searchParams}
    />
  )
}
