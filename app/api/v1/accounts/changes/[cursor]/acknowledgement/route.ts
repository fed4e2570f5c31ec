import { ForbiddenError } from '@/lib/door/errors'
import { may } from '@/lib/door/policy'
import { acknowledge } from '@/lib/provisioning'
import type { AcknowledgedAs } from '@/lib/provisioning/schemas'
import { answer, apiRoute, problemOf } from '@/lib/web/api'
import { withJsonObject } from '@/lib/web/json-body'

/** Room for the message and the days. */
const LARGEST_CALL = 16 * 1024

interface Body {
  outcome: AcknowledgedAs
  message?: string
  credentialExpiresOn?: string | null
  certificateExpiresOn?: string | null
}

/** POST /api/v1/accounts/changes/{cursor}/acknowledgement: NPN-servicen's answer to one change (AC-3). */
export const POST = apiRoute<{ cursor: string }>(async (request, context, { cursor }) => {
  // Asked before the body is read, so that nobody without a key can make us read anything.
  if (!may(context.actor, 'provisioning.acknowledge'))
    return problemOf(new ForbiddenError(context.actor.kind === 'apiKey').fault, context)
  return withJsonObject<Body>(request, context, LARGEST_CALL, async (body) =>
    answer(await acknowledge(context, { ...body, cursor }), context),
  )
})
