import { query } from '@/lib/door'
import { page } from '@/lib/door/page'
import { fromDay, toDay } from '@/lib/text/days'
import { today } from './internal'
import { ListOrganisations } from './list-schemas'
import { contains, holdingOn, runningOrComing, sortOf } from '@/lib/door/search'
import type { OrganisationRoleKind } from './schemas'

/** The parties one may see, by page. */
export const listOrganisations = query({
  name: 'organisation.list',
  input: ListOrganisations,
  async run({ tx, input, now }) {
    const day = today(now)
    const running = holdingOn(day)
    const where = {
      ...(input.search && {
        OR: [
          contains('name', input.search),
          { cvr: input.search.replace(/[\s-]/g, '') },
          contains('listedName', input.search),
        ],
      }),
      ...(input.state === 'former'
        ? { roles: { none: running }, ...(input.role && { AND: { roles: { some: { kind: input.role } } } }) }
        : (input.state === 'current' || input.role) && {
            roles: {
              some: { ...(input.state === 'current' && running), ...(input.role && { kind: input.role }) },
            },
          }),
    }
    return page({
      sort: sortOf(input.sort),
      request: input,
      size: input.size,
      count: (take) => tx.organisation.count({ where, take }),
      async fetch({ where: beyond, ...range }) {
        const rows = await tx.organisation.findMany({
          where: { AND: [where, beyond] },
          ...range,
          select: {
            id: true,
            name: true,
            cvr: true,
            country: true,
            foreignRegistration: true,
            city: true,
            supportPhone: true,
            createdAt: true,
            roles: {
              where: runningOrComing(day),
              select: { kind: true, validFrom: true },
              orderBy: [{ kind: 'asc' }, { validFrom: 'asc' }],
            },
            _count: {
              select: {
                servedLaboratories: { where: running },
                ownedLaboratories: { where: running },
                systems: true,
              },
            },
          },
        })
        return rows.map(({ roles, _count, ...row }) => ({
          ...row,
          ...rolesOn(day, roles),
          laboratories: _count.servedLaboratories,
          ownedLaboratories: _count.ownedLaboratories,
          systems: _count.systems,
        }))
      },
    })
  },
})

/** What a party is today, and where that is nothing, the day it begins to be something; null where it was. */
function rolesOn(day: string, roles: { kind: OrganisationRoleKind; validFrom: Date }[]) {
  const today = roles.filter(({ validFrom }) => validFrom <= toDay(day)).map(({ kind }) => kind)
  const first = roles.map(({ validFrom }) => fromDay(validFrom)).sort()[0]
  return { roles: today, comesOn: today.length === 0 && first ? first : null }
}
