import { query } from '@/lib/door'
import { isFresh } from '@/lib/door/actor'
import { factorsOf, mustHaveFactor, personOf } from './factor-internal'
import { Nothing } from './schemas'

/** The asker's own second factors, the recovery codes left, and whether they may be without. */
export const listSecondFactors = query({
  name: 'secondFactor.list',
  input: Nothing,
  async run({ actor, tx, now }) {
    const person = personOf(actor)
    const factors = await factorsOf(tx, person.id)
    return {
      factors: factors.map(({ id, kind, name, createdAt, lastUsedAt }) => {
        return { id, kind, name, createdAt, lastUsedAt }
      }),
      recoveryCodesLeft: await tx.recoveryCode.count({ where: { userId: person.id, usedAt: null } }),
      /** Whether the sign-in, and the second factor, were at most five minutes ago. */
      freshSignIn: isFresh(person.signIn.at, now),
      freshFactor: isFresh(person.signIn.secondFactorAt, now),
      required: await mustHaveFactor(tx, person, now),
    }
  },
})
