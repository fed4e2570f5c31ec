import { showStock } from '@/lib/stock'
import { toCsv } from '@/lib/text/csv-write'
import { problemOf } from '@/lib/web/api'
import { csvAnswer } from '@/lib/web/csv'
import { here } from '@/lib/web/request'

const WEEKS = ['Ugen til og med', 'Uger på lager', 'Mindst (uger)', 'Højst (uger)']
const DRAWS = [
  'Trukket (numre)',
  'Leveret tilbage (numre)',
  'Automatiske trækninger',
  'Trækninger på websiden',
]

/** The curve as a file for Excel: a line a week. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const context = await here()
  const outcome = await showStock(context, { id: (await params).id })
  if (!outcome.ok) return problemOf(outcome.fault, context)
  const lines = outcome.value.curve.map(
    ({ on, weeks, weeksLow, weeksHigh, drawn, returned, automatic, manual }) => {
      const figures = [weeks, weeksLow, weeksHigh].map((one) => one && Math.round(one * 10) / 10)
      return [on, ...figures, drawn, returned, automatic, manual]
    },
  )
  return csvAnswer('beholdning-uge-for-uge', toCsv([[...WEEKS, ...DRAWS], ...lines]))
}
