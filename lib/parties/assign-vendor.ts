import { command } from '@/lib/door'
import type { Tx } from '@/lib/db/client'
import { addDays, toDay } from '@/lib/text/days'
import { periodsOf, requireEffect, write } from './assignments'
import { namesOf, today } from './internal'
import { laboratoryToAssign, requireRole, requireSeen, touch } from './laboratory-internal'
import { holds, place } from './periods'
import { AssignVendor } from './schemas'

/**
 * Gives the laboratory a vendor from a day on; none when empty (PA-1). The systems of the vendor before end with it,
 * since nobody answers for them any longer. A day to come takes effect on that day (parties.stampVendors).
 */
export const assignVendor = command({
  name: 'laboratory.assignVendor',
  input: AssignVendor,
  async run({ actor, tx, input, now, record }) {
    const { id, vendorId, validFrom } = input
    const { laboratory, closedOn } = await laboratoryToAssign(tx, actor, input)
    const periods = await periodsOf(tx, 'vendor', id)
    const previous = periods.find((period) => holds(period, validFrom))?.value ?? null
    const names = await namesOf(tx, [previous, vendorId])
    const [vendor, before] = [names.get(vendorId ?? '') ?? null, names.get(previous ?? '') ?? null]
    requireSeen(laboratory, input, 'vendorId', { mine: vendor, theirs: before })
    if (vendorId) await requireRole(tx, vendorId, 'vendor', validFrom, 'vendorId')
    const placement = place(periods, validFrom, vendorId, closedOn)
    requireEffect('vendor', placement)
    await write(tx, 'vendor', id, placement)
    await endSystemsOfOthers(tx, id, vendorId, validFrom, placement.until)
    if (vendorId && !placement.begin) await resumeSystem(tx, id, vendorId, validFrom, placement.until)
    const stamped = await touch(tx, id, laboratory.version, today(now))
    record({
      type: 'laboratory',
      id,
      before: { vendor: before },
      after: { vendor, validFrom },
      vendorId: stamped ?? previous,
      laboratoryId: id,
    })
    return { id }
  },
})

async function endSystemsOfOthers(
  tx: Tx,
  laboratoryId: string,
  vendorId: string | null,
  from: string,
  until: string | null,
) {
  const others = { laboratoryId, ...(vendorId && { vendorId: { not: vendorId } }) }
  const within = { gte: toDay(from), ...(until && { lte: toDay(until) }) }
  await tx.laboratorySystem.deleteMany({ where: { ...others, validFrom: within } })
  await tx.laboratorySystem.updateMany({
    where: {
      ...others,
      validFrom: { lt: toDay(from) },
      OR: [{ validTo: null }, { validTo: { gte: toDay(from) } }],
    },
    data: { validTo: toDay(addDays(from, -1)) },
  })
}

/** A planned change that is undone had ended the vendor's system the day before: it goes on with the vendor. */
async function resumeSystem(
  tx: Tx,
  laboratoryId: string,
  vendorId: string,
  from: string,
  until: string | null,
) {
  await tx.laboratorySystem.updateMany({
    where: { laboratoryId, vendorId, validTo: toDay(addDays(from, -1)) },
    data: { validTo: until && toDay(until) },
  })
}
