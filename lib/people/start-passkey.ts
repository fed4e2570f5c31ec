import { effect } from '@/lib/door'
import { keepChallenge, personOf, requireEnrolling } from './factor-internal'
import { Nothing } from './schemas'
import { registrationOptions } from './webauthn'

/** What the browser is asked to make a passkey. */
export const startPasskey = effect({
  name: 'secondFactor.startPasskey',
  input: Nothing,
  async run({ actor, tx, now }) {
    const person = personOf(actor)
    const factors = await requireEnrolling(tx, person, now)
    const options = await registrationOptions(
      person,
      factors.filter(({ kind }) => kind === 'passkey'),
    )
    await keepChallenge(tx, person, options.challenge, now)
    return options
  },
})
