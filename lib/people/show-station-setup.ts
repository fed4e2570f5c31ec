import { query } from '@/lib/door'
import { digest } from '@/lib/door/actor'
import { NotFoundError } from '@/lib/door/errors'
import { BySecret } from './schemas'

/** Which station a link sets up. */
export const showStationSetup = query({
  name: 'station.showSetup',
  seesAll: 'The bearer of the link is nobody yet; the secret chooses the one row.',
  input: BySecret,
  async run({ tx, input, now }) {
    const station = await tx.station.findUnique({
      where: { setupDigest: digest(input.secret), setupExpiresAt: { gt: now }, revokedAt: null },
      include: { laboratory: { select: { name: true } } },
    })
    if (!station) throw new NotFoundError('Linket er brugt eller udløbet. Bed om et nyt.')
    return { name: station.name, laboratory: station.laboratory.name, replaces: station.setUpAt !== null }
  },
})
