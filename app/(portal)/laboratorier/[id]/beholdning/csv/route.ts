import { showStock } from '@/lib/stock'
import { CSV_START, csvLine } from '@/lib/text/csv-write'
import { problemOf } from '@/lib/web/api'
import { here } from '@/lib/web/request'

const HEADER = ['Ugen til og med', 'Uger på lager', 'Trukket (numre)', 'Leveret tilbage (numre)']
const DRAWS = ['Automatiske trækninger', 'Trækninger på websiden']

/** The curve as a file for Excel: a line a week. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const context = await here()
  const outcome = await showStock(context, { id: (await params).id })
  if (!outcome.ok) return problemOf(outcome.fault, context)
  const lines = outcome.value.curve.map(({ on, weeks, drawn, returned, automatic, manual }) =>
    csvLine([on, weeks === null ? null : Math.round(weeks * 10) / 10, drawn, returned, automatic, manual]),
  )
  return new Response(CSV_START + csvLine([...HEADER, ...DRAWS]) + lines.join(''), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="beholdning-uge-for-uge.csv"',
      'Cache-Control': 'no-store',
    },
  })
}
