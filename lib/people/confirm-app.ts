import { command } from '@/lib/door'
import { ValidationError } from '@/lib/door/errors'
import {
  factorLetter,
  firstRecoveryCodes,
  ofFactor,
  passFactor,
  personOf,
  requireEnrolling,
  triesOf,
} from './factor-internal'
import { encryptSecret, pendingSecret } from './factor-secrets'
import { ConfirmApp } from './factor-schemas'
import { stepOf } from './totp'

/** Takes an authenticator app into use that has shown a code. Answers with recovery codes the first time. */
export const confirmApp = command({
  name: 'secondFactor.confirmApp',
  input: ConfirmApp,
  limits: (_, __, actor) => triesOf(actor),
  async run({ actor, tx, input: { name, code, cookie }, now, record, enqueue }) {
    const person = personOf(actor)
    const factors = await requireEnrolling(tx, person, now)
    const secret = pendingSecret(person.sessionId, person.id, factors.at(-1)?.id ?? '')
    const counter = stepOf(secret, code, now)
    if (counter === null)
      throw new ValidationError({
        code: 'Skriv den kode, som appen viser lige nu. Passer den ikke, så se efter, at telefonens ur går rigtigt.',
      })
    await tx.authenticator.create({
      data: {
        userId: person.id,
        kind: 'app',
        name,
        secret: encryptSecret(person.id, secret),
        counter,
        createdAt: now,
        lastUsedAt: now,
      },
    })
    await passFactor(tx, person, 'app', cookie, now)
    record(ofFactor(person, { after: { secondFactor: 'app' } }))
    enqueue(...factorLetter(person, 'added'))
    return { codes: await firstRecoveryCodes(tx, person.id) }
  },
})
