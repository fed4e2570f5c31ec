import { query } from '@/lib/door'
import { NotFoundError } from '@/lib/door/errors'
import { isStaff, ownVendor } from '@/lib/door/actor'
import { fromDay, toDay } from '@/lib/text/days'
import { namesOf, today, withDays } from './internal'
import { holds } from './periods'
import { ShowById } from './schemas'

/** A laboratory with every owner, vendor and system it had that the asker may know of. */
export const showLaboratory = query({
  name: 'laboratory.show',
  input: ShowById,
  async run({ actor, tx, input: { id }, now }) {
    const day = today(now)
    const laboratory = await tx.laboratory.findUnique({ where: { id } })
    if (!laboratory) throw new NotFoundError()
    const periods = { where: { laboratoryId: id }, orderBy: { validFrom: 'desc' } } as const
    const owners = await tx.laboratoryOwner.findMany(periods)
    const vendors = await tx.laboratoryVendor.findMany(periods)
    const systems = await tx.laboratorySystem.findMany(periods)
    const names = await namesOf(tx, [
      ...owners.map((row) => row.organisationId),
      ...[...vendors, ...systems].map((row) => row.vendorId),
    ])
    const products = await tx.system.findMany({
      where: { id: { in: systems.map(({ systemId }) => systemId) } },
      select: { id: true, name: true },
    })
    const productNames = new Map(products.map((system) => [system.id, system.name]))
    const tie = <T extends { id: string; validFrom: Date; validTo: Date | null }>(
      row: T,
      targetId: string,
      name?: string,
    ) => {
      const { validFrom, validTo } = withDays(row)
      // A vendor that once served the laboratory may be invisible to the asker: the period stays, without its name.
      return {
        id: row.id,
        targetId,
        name: name ?? null,
        validFrom,
        validTo,
        current: holds({ validFrom, validTo }, day),
      }
    }
    const own = ownVendor(actor)
    const servedByAsker = own !== null && own === laboratory.vendorId
    const ahead = vendors.filter(({ validTo }) => validTo === null || validTo >= toDay(day)).at(-1)
    return {
      ...laboratory,
      today: day,
      closedOn: fromDay(laboratory.closedOn),
      closed: laboratory.closedOn !== null && laboratory.closedOn < toDay(day),
      vendorId:
        isStaff(actor) || servedByAsker || actor.kind !== 'user' || !actor.vendorId
          ? laboratory.vendorId
          : null,
      /** False for a vendor that served it once and only sees what was. */
      servedByAsker,
      /** For a vendor: the day it begins to serve it, and whether it did once and will not again. */
      comesOn: own && ahead && ahead.validFrom > toDay(day) ? fromDay(ahead.validFrom) : null,
      former: own !== null && ahead === undefined,
      owners: owners.map((row) => tie(row, row.organisationId, names.get(row.organisationId))),
      vendors: vendors.map((row) => tie(row, row.vendorId, names.get(row.vendorId))),
      systems: systems.map((row) => ({
        ...tie(row, row.systemId, productNames.get(row.systemId)),
        versionLabel: row.versionLabel,
        vendorId: row.vendorId,
        vendorName: names.get(row.vendorId) ?? null,
      })),
    }
  },
})
