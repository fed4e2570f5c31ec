import { query } from '@/lib/door'
import { page } from '@/lib/door/page'
import { contains, sortOf } from '@/lib/door/search'
import { stationState } from './rules'
import { ListStations } from './list-schemas'

/** The laboratory PCs one may see. */
export const listStations = query({
  name: 'station.list',
  input: ListStations,
  async run({ tx, input, now }) {
    const where = {
      ...(input.state === 'open' && { revokedAt: null }),
      ...(input.state === 'revoked' && { revokedAt: { not: null } }),
      ...(input.laboratoryId && { laboratoryId: input.laboratoryId }),
      ...(input.search && {
        OR: [contains('name', input.search), { laboratory: contains('name', input.search) }],
      }),
    }
    return page({
      sort: sortOf(input.sort),
      request: input,
      size: input.size,
      count: (take) => tx.station.count({ where, take }),
      async fetch({ where: beyond, ...range }) {
        const rows = await tx.station.findMany({
          where: { AND: [where, beyond] },
          ...range,
          include: { laboratory: { select: { name: true } } },
        })
        return rows.map(({ id, name, laboratoryId, laboratory, createdAt, setUpAt, lastSeenAt, ...row }) => ({
          id,
          name,
          laboratoryId,
          laboratory: laboratory.name,
          createdAt,
          setUpAt,
          lastSeenAt,
          state: stationState({ ...row, setUpAt }, now),
        }))
      },
    })
  },
})
