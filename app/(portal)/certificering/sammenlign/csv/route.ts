import { compareCertifications } from '@/lib/certification'
import { isStaff } from '@/lib/door/actor'
import { problemOf } from '@/lib/web/api'
import { paramsOf } from '@/lib/web/params'
import { here } from '@/lib/web/request'
import { systemMatrixCsv } from '../../../system-matrix'
import { matrixOf, readComparison } from '../matrix'

/** The comparison as it is asked, as a file for Excel. */
export async function GET(request: Request): Promise<Response> {
  const context = await here()
  const outcome = await compareCertifications(context, readComparison(paramsOf(request)).input)
  if (!outcome.ok) return problemOf(outcome.fault, context)
  return systemMatrixCsv(matrixOf(outcome.value, isStaff(context.actor)), 'certificeringer-sammenlignet')
}
