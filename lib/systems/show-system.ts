import { query } from '@/lib/door'
import { NotFoundError } from '@/lib/door/errors'
import { holdingOn } from '@/lib/door/search'
import { isoDate } from '@/lib/format'
import { fromDay, toDay } from '@/lib/text/days'
import { NEWEST_FIRST } from './internal'
import { ShowById } from './schemas'

/** A system with its versions and every answer of MedCom's list over time, newest first (PA-2). */
export const showSystem = query({
  name: 'system.show',
  input: ShowById,
  async run({ tx, input: { id }, now }) {
    const day = isoDate(now)
    const system = await tx.system.findUnique({
      where: { id },
      include: {
        vendor: { select: { id: true, name: true } },
        versions: { orderBy: NEWEST_FIRST },
        approvals: { orderBy: { validFrom: 'desc' }, include: { standard: true } },
      },
    })
    if (!system) throw new NotFoundError()
    const date = toDay(day)
    const laboratories = await tx.laboratorySystem.count({
      where: { systemId: id, ...holdingOn(day) },
    })
    return {
      ...system,
      today: day,
      retiredOn: fromDay(system.retiredOn),
      retired: system.retiredOn !== null && system.retiredOn < date,
      versions: system.versions.map((one) => ({
        ...one,
        releasedOn: fromDay(one.releasedOn),
        endsOn: fromDay(one.endsOn),
      })),
      approvals: system.approvals.map(({ standard, direction, status, validFrom, validTo, ...row }) => ({
        id: row.id,
        standard,
        direction,
        status,
        validFrom: fromDay(validFrom),
        validTo: fromDay(validTo),
        current: validTo === null,
      })),
      laboratories,
    }
  },
})
