import { command } from '@/lib/door'
import { StateError } from '@/lib/door/errors'
import { factorLetter, requireFreshFactor } from './factor-internal'
import { placeOf, requireUser } from './internal'
import { ById } from './schemas'

/**
 * For somebody who has lost what they show: takes every second factor away and signs them out everywhere. They set up
 * a new one at their next sign-in. Done by another administrator, or from the terminal (`npm run reset-factor`).
 */
export const resetSecondFactor = command({
  name: 'secondFactor.reset',
  input: ById,
  async run({ actor, tx, input, now, record, enqueue }) {
    const user = await requireUser(tx, input.id)
    if (actor.kind === 'user') {
      if (actor.id === user.id)
        throw new StateError('Du kan ikke nulstille din egen. Bed en anden MedCom-administrator om det.')
      requireFreshFactor(actor, now)
    }
    const userId = user.id
    const { count } = await tx.authenticator.deleteMany({ where: { userId } })
    if (count === 0) throw new StateError('Brugeren har ikke sat godkendelse i to trin op.')
    await tx.recoveryCode.deleteMany({ where: { userId } })
    await tx.session.deleteMany({ where: { userId } })
    record({
      type: 'user',
      id: userId,
      before: { secondFactors: count },
      after: { secondFactors: 0 },
      ...placeOf(user),
    })
    enqueue(...factorLetter(user, 'reset'))
    return { name: user.name }
  },
})
