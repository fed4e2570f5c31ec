import { command } from '@/lib/door'
import { userOf } from '@/lib/door/actor'
import { StateError } from '@/lib/door/errors'
import { differenceOf } from './reconcile'
import { LetStand } from './reconciliation-schemas'

/** Says why a difference between register and draw log may stand; it is asked about no more. */
export const letDifferenceStand = command({
  name: 'register.letStand',
  input: LetStand,
  async run({ actor, tx, input: { key, reason }, now, record }) {
    const difference = await differenceOf(tx, now, key)
    if (!difference) throw new StateError('Forskellen findes ikke længere. Genindlæs siden.')
    const decidedBy = userOf(actor)
    const { count } = await tx.registerDecision.createMany({
      data: [{ key, reason, decidedAt: now, decidedBy }],
      skipDuplicates: true,
    })
    if (count === 0) throw new StateError('En anden har netop afgjort den. Genindlæs siden.')
    record({ type: 'registerDecision', id: key, after: { accountName: difference.account, reason } })
    return { key }
  },
})
