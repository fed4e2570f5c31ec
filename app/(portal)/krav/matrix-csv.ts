import { showMatrix, type MatrixSubject } from '@/lib/compliance'
import type { Subject } from '@/lib/compliance/schemas'
import { STATE_WORDS } from '@/lib/compliance/words'
import { problemOf } from '@/lib/web/api'
import { csvOf } from '@/lib/web/csv'
import { paramsOf } from '@/lib/web/params'
import { here } from '@/lib/web/request'
import { READERS } from './search-params'

/** A matrix as it is filtered, all of it: a row for each, two columns for each requirement, the state and its day. */
export async function matrixCsv(of: Subject, request: Request): Promise<Response> {
  const { input } = READERS[of](paramsOf(request))
  const context = await here()
  // The columns are the requirements of today.
  const first = await showMatrix(context, { ...input, size: 1 })
  if (!first.ok) return problemOf(first.fault, context)
  return csvOf({
    verb: showMatrix,
    input,
    fileName: of === 'vendor' ? 'krav-leverandoerer' : 'krav-laboratorier',
    columns: [
      {
        header: of === 'vendor' ? 'Leverandør' : 'Laboratorium',
        cell: ({ name }: MatrixSubject) => name,
      },
      ...(of === 'laboratory'
        ? [{ header: 'Leverandør', cell: ({ vendor }: MatrixSubject) => vendor?.name ?? '' }]
        : []),
      { header: 'Opfyldt', cell: ({ met }: MatrixSubject) => met },
      { header: 'Krav i alt', cell: ({ of: all }: MatrixSubject) => all },
      ...first.value.requirements.flatMap(({ key, clause, heading }) => [
        {
          header: `${clause} ${heading}`,
          cell: ({ cells: { [key]: cell } }: MatrixSubject) => (cell ? STATE_WORDS[cell.state] : ''),
        },
        {
          header: `${clause} frist`,
          cell: ({ cells: { [key]: cell } }: MatrixSubject) => cell?.until,
        },
      ]),
    ],
  })
}
