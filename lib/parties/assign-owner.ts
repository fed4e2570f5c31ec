import { command } from '@/lib/door'
import { periodsOf, requireEffect, write } from './assignments'
import { namesOf, today } from './internal'
import { laboratoryToAssign, requireRole, requireSeen, touch } from './laboratory-internal'
import { holds, place } from './periods'
import { AssignOwner } from './schemas'

/** Gives the laboratory an owner from a day on; none when empty (PA-1). */
export const assignOwner = command({
  name: 'laboratory.assignOwner',
  input: AssignOwner,
  async run({ actor, tx, input, now, record }) {
    const { id, organisationId, validFrom } = input
    const { laboratory, closedOn } = await laboratoryToAssign(tx, actor, input)
    const periods = await periodsOf(tx, 'owner', id)
    const previous = periods.find((period) => holds(period, validFrom))?.value ?? null
    const names = await namesOf(tx, [previous, organisationId])
    const [owner, before] = [names.get(organisationId ?? '') ?? null, names.get(previous ?? '') ?? null]
    requireSeen(laboratory, input, 'organisationId', { mine: owner, theirs: before })
    if (organisationId) await requireRole(tx, organisationId, 'laboratoryOwner', validFrom, 'organisationId')
    const placement = place(periods, validFrom, organisationId, closedOn)
    requireEffect('owner', placement)
    await write(tx, 'owner', id, placement)
    const vendorId = await touch(tx, id, laboratory.version, today(now))
    record({
      type: 'laboratory',
      id,
      before: { owner: before },
      after: { owner, validFrom },
      vendorId,
      laboratoryId: id,
    })
    return { id }
  },
})
