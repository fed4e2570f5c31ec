import { query } from '@/lib/door'
import { ownVendor } from '@/lib/door/actor'
import { page } from '@/lib/door/page'
import { fromDay, toDay } from '@/lib/text/days'
import { namesOf, today } from './internal'
import { ListLaboratories } from './list-schemas'
import { contains, holdingOn, openOn, runningOrComing, sortOf } from '@/lib/door/search'

/** The laboratories one may see, by page, with the owner, vendor and system they have today. */
export const listLaboratories = query({
  name: 'laboratory.list',
  input: ListLaboratories,
  async run({ actor, tx, input, now }) {
    const day = today(now)
    const running = holdingOn(day)
    const closed = { closedOn: { lt: toDay(day) } }
    const open = openOn(day)
    const own = ownVendor(actor)
    const filters: object[] = []
    if (input.search) {
      const digits = input.search.replace(/[\s-]/g, '')
      filters.push({
        OR: [
          contains('name', input.search),
          contains('code', input.search),
          { sor: digits },
          contains('city', input.search),
        ],
      })
    }
    if (input.state === 'open') filters.push(open, ...(own ? [{ vendorId: own }] : []))
    if (input.state === 'closed') filters.push(closed)
    if (input.vendorId) filters.push({ vendors: { some: { vendorId: input.vendorId, ...running } } })
    if (input.ownerId) filters.push({ owners: { some: { organisationId: input.ownerId, ...running } } })
    if (input.systemId) filters.push({ systems: { some: { systemId: input.systemId, ...running } } })
    const where = { AND: filters }
    return page({
      sort: sortOf(input.sort),
      request: input,
      size: input.size,
      count: (take) => tx.laboratory.count({ where, take }),
      async fetch({ where: beyond, ...range }) {
        const rows = await tx.laboratory.findMany({
          where: { AND: [...filters, beyond] },
          ...range,
          include: {
            owners: { where: running, take: 1 },
            // The one that serves it today, else the next one.
            vendors: { where: runningOrComing(day), take: 1, orderBy: { validFrom: 'asc' } },
            systems: { where: running, take: 1, orderBy: { validFrom: 'desc' } },
          },
        })
        const ids = rows.flatMap((row) => [
          row.owners[0]?.organisationId ?? null,
          row.vendors[0]?.vendorId ?? null,
        ])
        const names = await namesOf(tx, ids)
        const systemIds = rows.flatMap((row) => row.systems.map(({ systemId }) => systemId))
        const systems = await tx.system.findMany({
          where: { id: { in: systemIds } },
          select: { id: true, name: true },
        })
        const systemNames = new Map(systems.map(({ id, name }) => [id, name]))
        const named = (id: string | undefined, from: Map<string, string>) =>
          id ? { id, name: from.get(id) ?? null } : null
        return rows.map(({ owners, vendors: [next], systems: [system], vendorId: _stamped, ...row }) => ({
          ...row,
          closed: row.closedOn !== null && row.closedOn < toDay(day),
          /** For a vendor: the day it begins to serve it, and whether it did once and will not again. */
          comesOn: own && next && next.validFrom > toDay(day) ? fromDay(next.validFrom) : null,
          former: own !== null && next === undefined,
          owner: named(owners[0]?.organisationId, names),
          vendor: next && next.validFrom <= toDay(day) ? named(next.vendorId, names) : null,
          system: system
            ? { ...named(system.systemId, systemNames)!, versionLabel: system.versionLabel }
            : null,
        }))
      },
    })
  },
})
