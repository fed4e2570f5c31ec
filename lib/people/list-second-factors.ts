import { query } from '@/lib/door'
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
      required: await mustHaveFactor(tx, person, now),
    }
  },
})
