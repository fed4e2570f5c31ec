import { command } from '@/lib/door'
import { digest } from '@/lib/door/actor'
import { ValidationError } from '@/lib/door/errors'
import { requireServedLaboratory } from './internal'
import { newSecret } from './secret'
import { later, STATION_LINK_HOURS } from './rules'
import { CreateStation } from './schemas'

/** Prepares a laboratory PC for look-up (PA-4). The secret of its link is told this once. */
export const createStation = command({
  name: 'station.create',
  input: CreateStation,
  async run({ actor, tx, input, now, record }) {
    const laboratory = await requireServedLaboratory(tx, actor, input.laboratoryId)
    if (laboratory.closedOn)
      throw new ValidationError({ laboratoryId: 'Laboratoriet er lukket. Vælg et andet.' })
    const secret = newSecret()
    const place = { laboratoryId: laboratory.id, vendorId: laboratory.vendorId }
    const setupExpiresAt = later(now, STATION_LINK_HOURS * 60)
    const station = await tx.station.create({
      data: { name: input.name, ...place, setupDigest: digest(secret), setupExpiresAt, createdAt: now },
    })
    record({ type: 'station', id: station.id, after: { name: input.name, setupExpiresAt }, ...place })
    return { id: station.id, secret }
  },
})
