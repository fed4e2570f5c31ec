import type { Tx } from '@/lib/db/client'
import { query } from '@/lib/door'
import { ownVendor } from '@/lib/door/actor'
import { inUseOn } from '@/lib/door/search'
import { isoDate } from '@/lib/format'
import { testKey } from './required'
import { OrderChoices } from './schemas'
import { testLabel } from './words'

/** What can be ordered: one's own systems that are in use, the versions of the one chosen, newest first, and the tests. */
export const orderChoices = query({
  name: 'certification.choices',
  input: OrderChoices,
  async run({ tx, input, actor, now }) {
    const vendorId = ownVendor(actor)
    const systems = await tx.system.findMany({
      where: { ...(vendorId && { vendorId }), ...inUseOn(isoDate(now)) },
      select: {
        id: true,
        name: true,
        versions: {
          select: { id: true, label: true },
          orderBy: [{ releasedOn: { sort: 'desc', nulls: 'last' } }, { createdAt: 'desc' }],
        },
      },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    })
    const chosen = systems.length === 1 ? systems[0] : systems.find(({ id }) => id === input.systemId)
    return {
      systems: systems.map(({ id, name }) => ({ id, name })),
      chosen: chosen ? { id: chosen.id, name: chosen.name } : null,
      versions: chosen?.versions ?? [],
      tests: await testsOf(tx),
    }
  },
})

/** Every standard in both directions, with its key and name, by code. */
export async function testsOf(tx: Tx) {
  const standards = await tx.standard.findMany({
    orderBy: [{ code: 'asc' }, { version: 'asc' }, { id: 'asc' }],
  })
  return standards.flatMap((standard) =>
    (['receive', 'send'] as const).map((direction) => ({
      key: testKey({ standardId: standard.id, direction }),
      label: testLabel(standard, direction),
      name: standard.name,
    })),
  )
}
