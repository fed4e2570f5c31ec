import { command } from '@/lib/door'
import { ValidationError } from '@/lib/door/errors'
import { keptChallenge, ofFactor, passFactor, personOf, triesOf } from './factor-internal'
import { ShowPasskey } from './factor-schemas'
import { credentialOf, shownPasskey } from './webauthn'

const REFUSED = 'Adgangsnøglen passer ikke. Prøv igen, eller brug en kode.'

/** Shows the second factor by a passkey, which has signed this session's question. */
export const verifyPasskey = command({
  name: 'secondFactor.verifyPasskey',
  input: ShowPasskey,
  limits: (_, __, actor) => triesOf(actor),
  async run({ actor, tx, input: { answer, cookie }, now, record }) {
    const person = personOf(actor)
    const challenge = await keptChallenge(tx, person, now)
    const passkey = await tx.authenticator.findFirst({
      where: { userId: person.id, kind: 'passkey', credentialId: credentialOf(answer) },
    })
    const counter = passkey && (await shownPasskey(answer, challenge, passkey))
    if (!passkey || counter === null) throw new ValidationError({}, REFUSED)
    // A copy of the key would count by itself: whichever comes second is behind.
    const { count } = await tx.authenticator.updateMany({
      where: { id: passkey.id, counter: passkey.counter },
      data: { counter, lastUsedAt: now },
    })
    if (count === 0) throw new ValidationError({}, REFUSED)
    await passFactor(tx, person, 'passkey', cookie, now)
    record(ofFactor(person, { after: { secondFactor: 'passkey' } }))
  },
})
