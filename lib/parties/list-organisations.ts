import { query } from '@/lib/door'
import { page } from '@/lib/door/page'
import { today } from './internal'
import { ListOrganisations } from './list-schemas'
import { contains, holdingOn, sortOf } from '@/lib/door/search'

/** The parties one may see, by page. */
export const listOrganisations = query({
  name: 'organisation.list',
  input: ListOrganisations,
  async run({ tx, input, now }) {
    const running = holdingOn(today(now))
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
            roles: { where: running, select: { kind: true }, orderBy: { kind: 'asc' } },
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
          roles: roles.map(({ kind }) => kind),
          laboratories: _count.servedLaboratories,
          ownedLaboratories: _count.ownedLaboratories,
          systems: _count.systems,
        }))
      },
    })
  },
})
