import { command } from '@/lib/door'
import { ValidationError } from '@/lib/door/errors'
import { isoDate } from '@/lib/format'
import { toDay } from '@/lib/text/days'
import { SYSTEM_CONSTRAINTS } from './constraints'
import { CreateSystem } from './schemas'

/** Registers a vendor's product, with its first version where it is known (PA-2). Answers with its id. */
export const createSystem = command({
  name: 'system.create',
  input: CreateSystem,
  constraints: SYSTEM_CONSTRAINTS,
  async run({ tx, input, now, record }) {
    const { firstVersion, releasedOn, ...fields } = input
    const today = toDay(isoDate(now))
    const vendors = await tx.organisationRole.count({
      where: {
        organisationId: input.vendorId,
        kind: 'vendor',
        OR: [{ validTo: null }, { validTo: { gte: today } }],
      },
    })
    if (vendors === 0) throw new ValidationError({ vendorId: 'Vælg en leverandør fra listen.' })
    const system = await tx.system.create({ data: { ...fields, createdAt: now } })
    const { id, vendorId } = system
    if (firstVersion) {
      const released = releasedOn && toDay(releasedOn)
      await tx.systemVersion.create({
        data: { systemId: id, vendorId, label: firstVersion, releasedOn: released, createdAt: now },
      })
    }
    record({ type: 'system', id, after: { ...system, firstVersion }, vendorId })
    return { id }
  },
})
