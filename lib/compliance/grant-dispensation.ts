import { command } from '@/lib/door'
import { userOf } from '@/lib/door/actor'
import { NotFoundError, StateError } from '@/lib/door/errors'
import { isoDate } from '@/lib/format'
import { toDay } from '@/lib/text/days'
import { requireComingDay, requirePlace } from './internal'
import { refreshCompliance } from './refresh'
import { requirementsOn } from './requirements'
import { GrantDispensation } from './schemas'

/** Leave for a vendor and all of its laboratories, or for one laboratory, not to meet a requirement until a day (CO-2). */
export const grantDispensation = command({
  name: 'dispensation.grant',
  input: GrantDispensation,
  async run({ tx, actor, input, now, record }) {
    const { until, reason, key } = input
    const { vendorId, laboratoryId } = await requirePlace(tx, input.of, input.id)
    const today = isoDate(now)
    if (!(await requirementsOn(tx, today)).some((one) => one.key === key)) throw new NotFoundError()
    requireComingDay(until, now)
    await tx.$queryRaw`select id from organisation where id = ${vendorId}::uuid for no key update`
    const holding = await tx.dispensation.findFirst({
      where: {
        requirementKey: key,
        vendorId,
        laboratoryId,
        withdrawnAt: null,
        until: { gte: toDay(today) },
      },
    })
    if (holding) throw new StateError('Der er allerede en dispensation. Forlæng den, eller træk den tilbage.')
    const made = await tx.dispensation.create({
      data: {
        requirementKey: key,
        vendorId,
        laboratoryId,
        fromDay: toDay(today),
        until: toDay(until),
        reason,
        grantedAt: now,
        grantedBy: userOf(actor),
      },
    })
    record({
      type: 'dispensation',
      id: made.id,
      after: { requirementKey: key, until, reason },
      vendorId,
      laboratoryId,
    })
    await refreshCompliance(tx, [vendorId], now)
    return { id: made.id, vendorId, laboratoryId, requirementKey: key }
  },
})
