import { command } from '@/lib/door'
import { ValidationError } from '@/lib/door/errors'
import {
  factorLetter,
  firstRecoveryCodes,
  keptChallenge,
  ofFactor,
  passFactor,
  personOf,
  requireEnrolling,
} from './factor-internal'
import { AddPasskey } from './factor-schemas'
import { newPasskey } from './webauthn'

/** Takes a passkey into use that the browser has made. Answers with recovery codes the first time. */
export const addPasskey = command({
  name: 'secondFactor.addPasskey',
  input: AddPasskey,
  constraints: {
    authenticator_credential_id_key: { field: '', message: 'Den adgangsnøgle er allerede i brug.' },
  },
  async run({ actor, tx, input: { name, answer, cookie }, now, record, enqueue }) {
    const person = personOf(actor)
    await requireEnrolling(tx, person, now)
    const passkey = await newPasskey(answer, await keptChallenge(tx, person, now))
    if (!passkey) throw new ValidationError({}, 'Adgangsnøglen kunne ikke bruges her. Prøv igen.')
    await tx.authenticator.create({
      data: {
        userId: person.id,
        kind: 'passkey',
        name,
        credentialId: passkey.id,
        publicKey: Uint8Array.from(passkey.publicKey),
        counter: BigInt(passkey.counter),
        createdAt: now,
        lastUsedAt: now,
      },
    })
    await passFactor(tx, person, 'passkey', cookie, now)
    record(ofFactor(person, { after: { secondFactor: 'passkey' } }))
    enqueue(...factorLetter(person, 'added'))
    return { codes: await firstRecoveryCodes(tx, person.id) }
  },
})
