import { command } from '@/lib/door'
import { NotFoundError, StateError } from '@/lib/door/errors'
import { fromDay } from '@/lib/text/days'
import { isoDate } from '@/lib/format'
import { askFrom, lockVendor } from './internal'
import { stepAfter } from './rules'
import { ById } from './schemas'

/** Nobody has answered: the next are asked, at last MedCom (CP-3). One step a time, however late it comes. */
export const advanceReview = command({
  name: 'review.advance',
  input: ById,
  async run({ tx, input: { id }, now, record }) {
    const found = await tx.review.findUnique({ where: { id }, select: { vendorId: true } })
    if (!found) throw new NotFoundError()
    const { vendorId } = found
    await lockVendor(tx, vendorId)
    const review = await tx.review.findUniqueOrThrow({
      where: { id },
      include: { vendor: { select: { name: true } } },
    })
    const next = stepAfter(review.step)
    const isDue = review.nextStepOn !== null && fromDay(review.nextStepOn) <= isoDate(now)
    if (review.state !== 'open' || !next || !isDue)
      throw new StateError('Der er ikke noget at gøre ved gennemgangen endnu.')
    const asked = await askFrom(tx, { id, vendorId, vendorName: review.vendor.name }, next, now)
    await tx.review.update({ where: { id }, data: { ...asked, version: { increment: 1 } } })
    const { step, nextStepOn } = review
    record({ type: 'review', id, vendorId, before: { step, nextStepOn }, after: asked })
    return { id, step: asked.step }
  },
})
