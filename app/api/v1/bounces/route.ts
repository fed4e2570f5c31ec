import type { z } from '@/lib/text/schema'
import { ForbiddenError } from '@/lib/door/errors'
import { may } from '@/lib/door/policy'
import { receiveBounce } from '@/lib/mailboxes'
import type { Bounce } from '@/lib/mailboxes/schemas'
import { answer, apiRoute, problemOf } from '@/lib/web/api'
import { withJsonObject } from '@/lib/web/json-body'

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
  return withJsonObject<z.input<typeof Bounce>>(request, context, LARGEST_CALL, async (bounce) =>
    answer(await receiveBounce(context, bounce), context, 202),
  )
})
