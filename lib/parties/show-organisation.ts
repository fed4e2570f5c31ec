import { query } from '@/lib/door'
import { NotFoundError } from '@/lib/door/errors'
import { holdingOn } from '@/lib/door/search'
import { today, withDays } from './internal'
import { holds } from './periods'
import { ShowById } from './schemas'

/** A party with its roles, and how much of the register rests on it today. */
export const showOrganisation = query({
  name: 'organisation.show',
  input: ShowById,
  async run({ tx, input: { id }, now }) {
    const day = today(now)
    const organisation = await tx.organisation.findUnique({
      where: { id },
      include: { roles: { orderBy: [{ validFrom: 'asc' }, { kind: 'asc' }] } },
    })
    if (!organisation) throw new NotFoundError()
    const roles = organisation.roles.map(withDays).map((role) => ({ ...role, current: holds(role, day) }))
    const laboratories = await tx.laboratoryVendor.count({ where: { vendorId: id, ...holdingOn(day) } })
    const ownedLaboratories = await tx.laboratoryOwner.count({
      where: { organisationId: id, ...holdingOn(day) },
    })
    const systems = await tx.system.count({ where: { vendorId: id } })
    return { ...organisation, today: day, roles, counts: { laboratories, ownedLaboratories, systems } }
  },
})
