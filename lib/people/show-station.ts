import { query } from '@/lib/door'
import { NotFoundError } from '@/lib/door/errors'
import { stationState } from './rules'
import { ById } from './schemas'

/** One laboratory PC. */
export const showStation = query({
  name: 'station.show',
  input: ById,
  async run({ tx, input, now }) {
    const station = await tx.station.findUnique({
      where: { id: input.id },
      include: { laboratory: { select: { name: true } } },
    })
    if (!station) throw new NotFoundError()
    const { id, name, laboratoryId, createdAt, setUpAt, setupExpiresAt, lastSeenAt, revokedAt } = station
    return {
      id,
      name,
      laboratoryId,
      laboratory: station.laboratory.name,
      createdAt,
      setUpAt,
      /** Until when the link last made can be used; null where there is none. */
      linkUntil: setupExpiresAt && setupExpiresAt > now ? setupExpiresAt : null,
      lastSeenAt,
      revokedAt,
      state: stationState(station, now),
    }
  },
})
