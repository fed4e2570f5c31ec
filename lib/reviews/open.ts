import { command } from '@/lib/door'
import { isStaff } from '@/lib/door/actor'
import { NotFoundError, StateError } from '@/lib/door/errors'
import { vendorsDue } from './due'
import { askFrom, lockVendor } from './internal'
import { ByVendor } from './schemas'

/**
 * Opens a vendor's review and asks its contact. One that nobody answered for a whole interval is overtaken; MedCom may
 * ask before the interval has passed (CP-3).
 */
export const openReview = command({
  name: 'review.open',
  input: ByVendor,
  async run({ actor, tx, input: { vendorId }, now, record }) {
    if (!(await lockVendor(tx, vendorId))) throw new NotFoundError()
    const vendor = await tx.organisation.findUniqueOrThrow({
      where: { id: vendorId },
      select: { name: true, roles: { where: { kind: 'vendor' }, take: 1 } },
    })
    if (vendor.roles.length === 0) throw new NotFoundError()
    const open = await tx.review.findFirst({ where: { vendorId, state: 'open' } })
    const isDue = (await vendorsDue(tx, now, vendorId)).length > 0
    if (!isDue && (open || !isStaff(actor)))
      throw new StateError(
        open ? 'Leverandøren er allerede spurgt og har ikke svaret endnu.' : 'Gennemgangen er ikke nu.',
      )
    if (open) {
      await tx.review.update({
        where: { id: open.id },
        data: { state: 'overtaken', nextStepOn: null, version: { increment: 1 } },
      })
      record({
        type: 'review',
        id: open.id,
        vendorId,
        before: { state: 'open' },
        after: { state: 'overtaken' },
      })
    }
    const { id } = await tx.review.create({ data: { vendorId, state: 'open', openedAt: now } })
    const asked = await askFrom(tx, { id, vendorId, vendorName: vendor.name }, 'contact', now)
    await tx.review.update({ where: { id }, data: asked })
    record({ type: 'review', id, vendorId, after: { state: 'open', ...asked } })
    return { id, vendorName: vendor.name, step: asked.step }
  },
})
