import { query } from '@/lib/door'
import { havingRole, inUseOn, openOn } from '@/lib/door/search'
import { z } from '@/lib/text/schema'
import { today } from './internal'

/** What forms and filters let one choose among: the parties by their role today, the systems and the laboratories. */
export const partyChoices = query({
  name: 'party.choices',
  input: z.object({}),
  async run({ tx, now }) {
    const day = today(now)
    const byName = { select: { id: true, name: true }, orderBy: { name: 'asc' } } as const
    const vendors = await tx.organisation.findMany({ where: havingRole('vendor', day), ...byName })
    const owners = await tx.organisation.findMany({ where: havingRole('laboratoryOwner', day), ...byName })
    const systems = await tx.system.findMany({
      where: inUseOn(day),
      select: {
        id: true,
        name: true,
        vendorId: true,
        versions: { select: { label: true }, orderBy: [{ createdAt: 'desc' }, { label: 'desc' }] },
      },
      orderBy: { name: 'asc' },
    })
    const laboratories = await tx.laboratory.findMany({
      where: openOn(day),
      select: { id: true, name: true, vendorId: true },
      orderBy: { name: 'asc' },
    })
    return {
      today: day,
      vendors,
      owners,
      systems: systems.map(({ versions, ...system }) => ({
        ...system,
        versions: versions.map(({ label }) => label),
      })),
      laboratories,
    }
  },
})
