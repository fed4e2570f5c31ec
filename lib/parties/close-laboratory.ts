import { command } from '@/lib/door'
import { NotFoundError, StateError, ValidationError } from '@/lib/door/errors'
import { requireVersion } from '@/lib/door/locking'
import { formatDate } from '@/lib/format'
import { fromDay, toDay } from '@/lib/text/days'
import { periodsOf, write } from './assignments'
import { today } from './internal'
import { touch } from './laboratory-internal'
import { cut } from './periods'
import { CloseLaboratory } from './schemas'

/** Closes a laboratory: its owner, vendor and system end with its last day. What it drew stays looked up as before. */
export const closeLaboratory = command({
  name: 'laboratory.close',
  input: CloseLaboratory,
  async run({ tx, input, now, record }) {
    const { id, version, closedOn } = input
    const before = await tx.laboratory.findUnique({ where: { id } })
    if (!before) throw new NotFoundError()
    const closed = fromDay(before.closedOn)
    if (closed !== null) throw new StateError(`Laboratoriet er allerede lukket den ${formatDate(closed)}.`)
    requireVersion(before, input, ['closedOn'])
    const ties = ['owner', 'vendor', 'system'] as const
    for (const tie of ties) {
      const periods = await periodsOf(tx, tie, id)
      if (tie === 'vendor' && periods.some(({ validFrom }) => validFrom > closedOn))
        throw new ValidationError({
          closedOn: 'Laboratoriet får en ny leverandør efter den dag. Vælg en senere dag.',
        })
      await write(tx, tie, id, cut(periods, closedOn))
    }
    const vendorId = await touch(tx, id, version, today(now))
    await tx.laboratory.update({ where: { id }, data: { closedOn: toDay(closedOn) } })
    record({
      type: 'laboratory',
      id,
      before: { closedOn: null },
      after: { closedOn },
      vendorId: vendorId ?? before.vendorId,
      laboratoryId: id,
    })
    return { id }
  },
})
