import { command } from '@/lib/door'
import { ValidationError } from '@/lib/door/errors'
import { factorLetter, ofFactor, passFactor, personOf, triesOf } from './factor-internal'
import { recoveryDigest } from './factor-secrets'
import { UseRecoveryCode } from './factor-schemas'

/** Shows the second factor by a recovery code, which is used up. */
export const useRecoveryCode = command({
  name: 'secondFactor.useRecoveryCode',
  input: UseRecoveryCode,
  limits: (_, __, actor) => triesOf(actor),
  async run({ actor, tx, input: { code, cookie }, now, record, enqueue }) {
    const person = personOf(actor)
    const { id: userId } = person
    const { count } = await tx.recoveryCode.updateMany({
      where: { userId, digest: recoveryDigest(userId, code), usedAt: null },
      data: { usedAt: now },
    })
    if (count === 0)
      throw new ValidationError({
        code: 'Koden passer ikke, eller den er brugt. Skriv en anden fra dit ark.',
      })
    await passFactor(tx, person, 'recovery', cookie, now)
    record(ofFactor(person, { after: { secondFactor: 'recovery' } }))
    enqueue(...factorLetter(person, 'recovered'))
    return { left: await tx.recoveryCode.count({ where: { userId, usedAt: null } }) }
  },
})
