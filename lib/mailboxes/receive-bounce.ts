import { command } from '@/lib/door'
import { ForbiddenError, ValidationError } from '@/lib/door/errors'
import { makeUnreachable } from './internal'
import { Bounce } from './schemas'

/** Clocks of others may be a little ahead. */
const AHEAD = 5 * 60_000

/**
 * A mail provider tells that a mail came back (AC-2). The same told again changes nothing, and the answer never says
 * whether anybody uses the address. What is temporary is tried again by the mail server itself.
 */
export const receiveBounce = command({
  name: 'mailbox.receiveBounce',
  input: Bounce,
  async run({ actor, tx, input: { address, kind, reason, at }, now, record, enqueue }) {
    if (actor.kind === 'apiKey' && actor.vendorId) throw new ForbiddenError()
    if (at.getTime() > now.getTime() + AHEAD)
      throw new ValidationError({ at: 'Skriv et tidspunkt, der er gået.' })
    if (kind === 'permanent') {
      enqueue('messages.bounced', { address, reason, at })
      enqueue('alarms.bounced', { address, at })
      for (const deed of await makeUnreachable(tx, { address, reason, at: at < now ? at : now })) record(deed)
    }
    return { received: true }
  },
})
