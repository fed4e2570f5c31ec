import { forMachines } from '@/lib/numbers/for-machines'
import { lookUpNumber } from '@/lib/numbers/look-up'
import { answer, apiRoute, identifiedByRead, onlyReads } from '@/lib/web/api'

/**
 * GET /api/v1/numbers/{number}: the look-up for machines (NR-3), answered with a `MachineAnswer`. The number is
 * percent-encoded once; it may hold a slash, hence the parts. 422 when it is empty, too long or holds control
 * characters; everything else is looked up.
 */
export const GET = apiRoute<{ number?: string[] }>(async (_request, context, { number = [] }) => {
  const outcome = await lookUpNumber(context, { number: number.join('/') })
  return answer(outcome.ok ? { ok: true, value: forMachines(outcome.value) } : outcome, context)
}, identifiedByRead)

export { onlyReads as POST, onlyReads as PUT, onlyReads as PATCH, onlyReads as DELETE }
