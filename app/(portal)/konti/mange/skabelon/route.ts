import { prepareMany } from '@/lib/accounts'
import { FILE_HEADINGS } from '@/lib/accounts/many-rows'
import { toCsv } from '@/lib/text/csv-write'
import { problemOf } from '@/lib/web/api'
import { csvAnswer } from '@/lib/web/csv'
import { here } from '@/lib/web/request'

/** A file to fill in: one line a laboratory, as Danish Excel opens it. */
export async function GET(): Promise<Response> {
  const context = await here()
  const outcome = await prepareMany(context, {})
  if (!outcome.ok) return problemOf(outcome.fault, context)
  const lines = outcome.value.laboratories.map(({ code, specialty }) => [
    code,
    specialty ?? '',
    '',
    'automatisk',
    '',
  ])
  return csvAnswer('konti-skabelon', toCsv([FILE_HEADINGS, ...lines]))
}
