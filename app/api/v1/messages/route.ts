import { ForbiddenError } from '@/lib/door/errors'
import { listSteps } from '@/lib/messages'
import { answer, apiRoute, onlyReads, problemOf } from '@/lib/web/api'

/**
 * GET /api/v1/messages?after=&limit=: everything that was told, step by step, without a gap (SM-5). Without a key, what is
 * for all. A key that is not in force is refused: it would silently get less than it used to.
 */
export const GET = apiRoute(async (request, context) => {
  if (context.actor.kind === 'anonymous' && request.headers.has('authorization'))
    return problemOf(new ForbiddenError(false).fault, context)
  const { after, limit } = Object.fromEntries(new URL(request.url).searchParams)
  return answer(await listSteps(context, { after, limit }), context)
})

export { onlyReads as POST, onlyReads as PUT, onlyReads as PATCH, onlyReads as DELETE }
