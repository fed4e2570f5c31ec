import { lookUpNumber } from '@/lib/numbers/look-up'
import { answer, apiRoute } from '@/lib/web/api'

/** GET /api/v1/numbers/{number}: the look-up for machines (NR-3). A number may hold a slash, hence the parts. */
export const GET = apiRoute<{ number?: string[] }>(async (_request, context, { number = [] }) =>
  answer(await lookUpNumber(context, { number: number.join('/') }), context),
)
