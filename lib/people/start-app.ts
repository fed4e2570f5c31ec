import { query } from '@/lib/door'
import { personOf, requireEnrolling } from './factor-internal'
import { pendingSecret } from './factor-secrets'
import { Nothing } from './schemas'
import { appSetup } from './totp'

/** What an authenticator app is told to be set up: nothing is stored before it has shown a code. */
export const startApp = query({
  name: 'secondFactor.startApp',
  input: Nothing,
  async run({ actor, tx, now }) {
    const person = personOf(actor)
    const factors = await requireEnrolling(tx, person, now)
    return appSetup(pendingSecret(person.sessionId, person.id, factors.at(-1)?.id ?? ''), person.email)
  },
})
