import { command } from '@/lib/door'
import { periodsOf, requireEffect, write } from './assignments'
import { namesOf, today } from './internal'
import { laboratoryToAssign, requireRole, touch } from './laboratory-internal'
import { holds, place } from './periods'
import { AssignOwner } from './schemas'

/** Gives the laboratory an owner from a day on; none when empty (PA-1). */
export const assignOwner = command({
  name: 'laboratory.assignOwner',
  input: AssignOwner,
  async run({ actor, tx, input, now, record }) {
    const { id, organisationId, validFrom } = input
    const { laboratory, closedOn } = await laboratoryToAssign(tx, actor, input)
    if (organisationId) await requireRole(tx, organisationId, 'laboratoryOwner', validFrom, 'organisationId')
    const periods = await periodsOf(tx, 'owner', id)
    const placement = place(periods, validFrom, organisationId, closedOn)
    requireEffect('owner', placement)
    await write(tx, 'owner', id, placement)
    const vendorId = await touch(tx, id, laboratory.version, today(now))
    const previous = periods.find((period) => holds(period, validFrom))?.value ?? null
    const names = await namesOf(tx, [previous, organisationId])
    record({
      type: 'laboratory',
      id,
      before: { owner: previous && names.get(previous) },
      after: { owner: organisationId && names.get(organisationId), validFrom },
      vendorId,
      laboratoryId: id,
    })
    return { id }
  },
})
