import { command } from '@/lib/door'
import { NotFoundError, StateError } from '@/lib/door/errors'
import { confirm } from './internal'
import { ConfirmReview } from './schemas'

/** A signed-in user of the vendor, or MedCom on its behalf, says that contacts and accounts are right (CP-3). */
export const confirmReview = command({
  name: 'review.confirm',
  input: ConfirmReview,
  async run({ actor, tx, input: { id, seen }, now, record }) {
    const review = await tx.review.findUnique({ where: { id } })
    if (!review || actor.kind !== 'user') throw new NotFoundError()
    if (review.state !== 'open') throw new StateError('Gennemgangen er allerede afsluttet.')
    record(await confirm(tx, { review, seen, now, by: { userId: actor.id } }))
    return { id }
  },
})
