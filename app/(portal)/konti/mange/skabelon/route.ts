import { prepareMany } from '@/lib/accounts'
import { FILE_HEADINGS } from '@/lib/accounts/many-rows'
import { CSV_START, csvLine } from '@/lib/text/csv-write'
import { problemOf } from '@/lib/web/api'
import { here } from '@/lib/web/request'

/** A file to fill in: one line a laboratory, as Danish Excel opens it. */
export async function GET(): Promise<Response> {
  const context = await here()
  const outcome = await prepareMany(context, {})
  if (!outcome.ok) return problemOf(outcome.fault, context)
  const lines = outcome.value.laboratories.map(({ code, specialty }) =>
    csvLine([code, specialty ?? '', '', 'automatisk', '']),
  )
  return new Response(CSV_START + csvLine(FILE_HEADINGS) + lines.join(''), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="konti-skabelon.csv"',
      'Cache-Control': 'no-store',
    },
  })
}
