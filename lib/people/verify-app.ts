import { command } from '@/lib/door'
import { ValidationError } from '@/lib/door/errors'
import { factorsOf, ofFactor, passFactor, personOf, triesOf } from './factor-internal'
import { decryptSecret } from './factor-secrets'
import { ShowCode } from './factor-schemas'
import { stepOf } from './totp'

/** Shows the second factor by a code of an authenticator app. A code works once, and none from before it afterwards. */
export const verifyApp = command({
  name: 'secondFactor.verifyApp',
  input: ShowCode,
  limits: (_, __, actor) => triesOf(actor),
  async run({ actor, tx, input: { code, cookie }, now, record }) {
    const person = personOf(actor)
    for (const { id, secret } of await factorsOf(tx, person.id)) {
      const opened = secret && decryptSecret(person.id, secret)
      const step = opened && stepOf(opened, code, now)
      if (!step) continue
      const { count } = await tx.authenticator.updateMany({
        where: { id, counter: { lt: step } },
        data: { counter: step, lastUsedAt: now },
      })
      if (count === 0)
        throw new ValidationError({
          code: 'Den kode er brugt. Vent, til appen viser den næste, og skriv den.',
        })
      await passFactor(tx, person, 'app', cookie, now)
      record(ofFactor(person, { after: { secondFactor: 'app' } }))
      return
    }
    throw new ValidationError({ code: 'Koden passer ikke. Skriv den, som appen viser lige nu.' })
  },
})
