import { listStock } from '@/lib/stock'
import { RHYTHM_WORDS, STOCK_WORDS, USE_WORDS } from '@/lib/stock/words'
import { csvOf } from '@/lib/web/csv'
import { paramsOf } from '@/lib/web/params'
import { readStockList } from '../search-params'

const rounded = (value: number | null, factor = 1) =>
  value === null ? null : Math.round(value * factor) / factor

/** The list as it is asked, as a file for Excel. */
export function GET(request: Request): Promise<Response> {
  return csvOf({
    verb: listStock,
    input: readStockList(paramsOf(request)).input,
    fileName: 'beholdning',
    columns: [
      { header: 'Laboratorium', cell: ({ name }) => name },
      { header: 'Kode', cell: ({ code }) => code },
      { header: 'Leverandør', cell: ({ vendor }) => vendor?.name },
      { header: 'Beholdning', cell: ({ state }) => STOCK_WORDS[state] },
      { header: 'Uger på lager', cell: ({ weeks }) => rounded(weeks, 10) },
      { header: 'Numre på lager, senest regnet', cell: ({ inStock }) => inStock },
      { header: 'Regnet den', cell: ({ countedOn }) => countedOn?.toISOString().slice(0, 10) },
      { header: 'Rækker til', cell: ({ emptyOn }) => emptyOn },
      { header: 'Begyndelsen er antaget', cell: ({ basis }) => (basis === 'assumed' ? 'ja' : 'nej') },
      { header: 'Numre om ugen', cell: ({ weeklyUse }) => rounded(weeklyUse) },
      { header: 'Mindst', cell: ({ weeklyLow }) => rounded(weeklyLow) },
      { header: 'Højst', cell: ({ weeklyHigh }) => rounded(weeklyHigh) },
      { header: 'Forbruget er', cell: ({ useSource }) => USE_WORDS[useSource] },
      { header: 'Numre om ugen efter trækningerne', cell: ({ estimatedUse }) => rounded(estimatedUse) },
      { header: 'Seneste automatiske trækning', cell: ({ lastAutomaticOn }) => lastAutomaticOn },
      { header: 'Seneste trækning', cell: ({ lastDrawOn }) => lastDrawOn },
      { header: 'Næste ventes', cell: ({ expectedOn }) => expectedOn },
      { header: 'Rytme', cell: ({ rhythm }) => RHYTHM_WORDS[rhythm] },
    ],
  })
}
