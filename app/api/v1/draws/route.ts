import { ForbiddenError, ValidationError } from '@/lib/door/errors'
import { may } from '@/lib/door/policy'
import { receiveDraws } from '@/lib/draws'
import { linesOf } from '@/lib/draws/wire'
import { answer, apiRoute, problem, problemOf } from '@/lib/web/api'
import { readBody, TooLargeError } from '@/lib/web/body'

/** Room for 10,000 lines of 1,600 bytes. */
const LARGEST_CALL = 16 * 1024 * 1024

/** POST /api/v1/draws: NPN-servicen's draw log, NDJSON or a JSON list, answered line by line (DR-1). */
export const POST = apiRoute(async (request, context) => {
  // Asked before the body is read, so that nobody without a key can make us read 16 MB.
  if (!may(context.actor, 'drawLog.receive')) {
    const signedIn = context.actor.kind === 'apiKey'
    const message = signedIn ? 'Nøglen giver ikke ret til at sende trækningsloggen (draws:write).' : undefined
    return problemOf(new ForbiddenError(signedIn, message).fault, context)
  }
  const { reference } = context.origin ?? {}
  try {
    const wire = linesOf(await readBody(request, LARGEST_CALL), request.headers.get('content-type') ?? '')
    if (!wire.ok) return problemOf(new ValidationError({}, wire.message).fault, context)
    return answer(await receiveDraws(context, { lines: wire.lines }), context)
  } catch (error) {
    if (!(error instanceof TooLargeError)) throw error
    return problem('tooLarge', 413, 'Kaldet er større end 16 MB. Send færre linjer ad gangen.', { reference })
  }
})
