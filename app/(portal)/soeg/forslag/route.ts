import { answer } from '@/lib/web/api'
import { withJsonObject } from '@/lib/web/json-body'
import { here } from '@/lib/web/request'
import { findEverywhere } from '@/lib/search'

/** Bytes of a search. */
const LONGEST = 2048
/** Of each kind, while somebody types. */
const EACH = 5

/** What is found while somebody types. Posted, so that what is typed stands in no address (NR-1). */
export async function POST(request: Request): Promise<Response> {
  const context = await here()
  return withJsonObject<{ q?: unknown }>(request, context, LONGEST, async ({ q }) =>
    answer(await findEverywhere(context, { q: typeof q === 'string' ? q : '', each: EACH }), context),
  )
}
