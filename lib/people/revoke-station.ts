import { command } from '@/lib/door'
import { NotFoundError, StateError } from '@/lib/door/errors'
import { ById } from './schemas'

/** Ends a station for good: from its next request the PC can look nothing up. */
export const revokeStation = command({
  name: 'station.revoke',
  input: ById,
  async run({ tx, input, now, record }) {
    const station = await tx.station.findUnique({ where: { id: input.id } })
    if (!station) throw new NotFoundError()
    const { count } = await tx.station.updateMany({
      where: { id: station.id, revokedAt: null },
      data: {
        revokedAt: now,
        tokenDigest: null,
        setupDigest: null,
        setupExpiresAt: null,
        version: { increment: 1 },
      },
    })
    if (count === 0) throw new StateError('Stationen er allerede spærret.')
    const { id, name, vendorId, laboratoryId } = station
    record({
      type: 'station',
      id,
      before: { revokedAt: null },
      after: { revokedAt: now },
      vendorId,
      laboratoryId,
    })
    return { name }
  },
})
