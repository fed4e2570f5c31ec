import type { z } from '@/lib/text/schema'
import { ForbiddenError, ValidationError } from '@/lib/door/errors'
import { may } from '@/lib/door/policy'
import { receiveBounce } from '@/lib/mailboxes'
import type { Bounce } from '@/lib/mailboxes/schemas'
import { answer, apiRoute, problem, problemOf } from '@/lib/web/api'
import { readBody, TooLargeError } from '@/lib/web/body'

/** A bounce with the whole answer of a mail server. */
const LARGEST_CALL = 64 * 1024

/**
 * POST /api/v1/bounces: a mail provider tells that a mail came back (AC-2), as
 * `{ address, kind: "permanent" | "temporary", reason, at }`. Always 202 with the same words, whether anybody uses the
 * address or not; the same told again changes nothing.
 */
export const POST = apiRoute(async (request, context) => {
  if (!may(context.actor, 'mailbox.receiveBounce')) {
    const signedIn = context.actor.kind === 'apiKey'
    const message = signedIn
      ? 'Nøglen giver ikke ret til at melde mail, der kommer retur (mail:bounces).'
      : undefined
    return problemOf(new ForbiddenError(signedIn, message).fault, context)
  }
  try {
    const bounce = objectOf(await readBody(request, LARGEST_CALL))
    if (!bounce) return problemOf(new ValidationError({}, 'Send ét JSON-objekt i UTF-8.').fault, context)
    // The verb parses; what is missing or wrong is named by it.
    return answer(await receiveBounce(context, bounce as z.input<typeof Bounce>), context, 202)
  } catch (error) {
    if (!(error instanceof TooLargeError)) throw error
    const { reference } = context.origin ?? {}
    return problem('tooLarge', 413, 'Kaldet er større end 64 kB. Send kun begyndelsen af svaret.', {
      reference,
    })
  }
})

function objectOf(bytes: Uint8Array): object | undefined {
  try {
    const read: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? read : undefined
  } catch {
    return undefined
  }
}
