import { ForbiddenError, ValidationError } from '@/lib/door/errors'
import { may } from '@/lib/door/policy'
import { acknowledge } from '@/lib/provisioning'
import type { AcknowledgedAs } from '@/lib/provisioning/schemas'
import { answer, apiRoute, problem, problemOf } from '@/lib/web/api'
import { readBody, TooLargeError } from '@/lib/web/body'

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
  try {
    const body = jsonOf(await readBody(request, LARGEST_CALL))
    return body
      ? answer(await acknowledge(context, { ...body, cursor }), context)
      : problemOf(new ValidationError({}, 'Send et JSON-objekt med feltet outcome.').fault, context)
  } catch (error) {
    if (!(error instanceof TooLargeError)) throw error
    return problem('tooLarge', 413, 'Kaldet er større end 16 kB.', { reference: context.origin?.reference })
  }
})

function jsonOf(bytes: Uint8Array): Body | null {
  try {
    const parsed: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? (parsed as Body) : null
  } catch {
    return null
  }
}
