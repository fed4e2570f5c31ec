import { command } from '@/lib/door'
import { digest } from '@/lib/door/actor'
import { NotFoundError, StateError } from '@/lib/door/errors'
import { newSecret } from './secret'
import { later, STATION_LINK_HOURS } from './rules'
import { ById } from './schemas'

/** A fresh link for a station: an unused one ends at once, the PC that is set up keeps working until the new one is used. */
export const renewStationLink = command({
  name: 'station.renewLink',
  input: ById,
  async run({ tx, input, now, record }) {
    const station = await tx.station.findUnique({ where: { id: input.id } })
    if (!station) throw new NotFoundError()
    if (station.revokedAt) throw new StateError('Stationen er spærret. Opret en ny.')
    const secret = newSecret()
    const setupExpiresAt = later(now, STATION_LINK_HOURS * 60)
    await tx.station.update({
      where: { id: station.id },
      data: { setupDigest: digest(secret), setupExpiresAt, version: { increment: 1 } },
    })
    const { id, vendorId, laboratoryId } = station
    const before = { setupExpiresAt: station.setupExpiresAt }
    record({ type: 'station', id, before, after: { setupExpiresAt }, vendorId, laboratoryId })
    return { id, secret }
  },
})
