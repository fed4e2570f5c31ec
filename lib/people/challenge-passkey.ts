import { effect } from '@/lib/door'
import { StateError } from '@/lib/door/errors'
import { factorsOf, keepChallenge, personOf } from './factor-internal'
import { Nothing } from './schemas'
import { authenticationOptions } from './webauthn'

/** What the browser is asked to show one of the asker's passkeys. */
export const challengePasskey = effect({
  name: 'secondFactor.challenge',
  input: Nothing,
  async run({ actor, tx, now }) {
    const person = personOf(actor)
    const passkeys = (await factorsOf(tx, person.id)).filter(({ kind }) => kind === 'passkey')
    if (passkeys.length === 0) throw new StateError('Du har ingen adgangsnøgle. Brug en kode i stedet.')
    const options = await authenticationOptions(passkeys)
    await keepChallenge(tx, person, options.challenge, now)
    return options
  },
})
