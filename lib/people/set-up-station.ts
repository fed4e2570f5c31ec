import { command } from '@/lib/door'
import { digest } from '@/lib/door/actor'
import { NotFoundError } from '@/lib/door/errors'
import { newSecret } from './secret'
import { BySecret } from './schemas'

/** Makes this browser the station: uses the link up, and answers with the secret of its cookie. */
export const setUpStation = command({
  name: 'station.setUp',
  seesAll: 'The bearer of the link is nobody yet; the secret chooses the one row.',
  input: BySecret,
  async run({ tx, input, now, record }) {
    const setupDigest = digest(input.secret)
    const unused = { setupDigest, setupExpiresAt: { gt: now }, revokedAt: null }
    const station = await tx.station.findUnique({ where: unused })
    const secret = newSecret()
    const { count } = await tx.station.updateMany({
      where: unused,
      data: {
        tokenDigest: digest(secret),
        setupDigest: null,
        setupExpiresAt: null,
        setUpAt: now,
        lastSeenAt: null,
        version: { increment: 1 },
      },
    })
    if (!station || count === 0) throw new NotFoundError('Linket er brugt eller udløbet. Bed om et nyt.')
    const { id, vendorId, laboratoryId } = station
    record({
      type: 'station',
      id,
      before: { setUpAt: station.setUpAt },
      after: { setUpAt: now },
      vendorId,
      laboratoryId,
    })
    return { secret, name: station.name }
  },
})
