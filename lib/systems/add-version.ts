import { command } from '@/lib/door'
import { toDay } from '@/lib/text/days'
import { VERSION_CONSTRAINTS } from './constraints'
import { systemToChange, touch } from './internal'
import { AddVersion } from './schemas'

/** Registers a version of a system (PA-2). */
export const addVersion = command({
  name: 'system.addVersion',
  input: AddVersion,
  constraints: VERSION_CONSTRAINTS,
  async run({ actor, tx, input, now, record }) {
    const { systemId, label, releasedOn, endsOn } = input
    const { vendorId, version } = await systemToChange(tx, actor, systemId)
    const dates = { releasedOn: releasedOn && toDay(releasedOn), endsOn: endsOn && toDay(endsOn) }
    const added = await tx.systemVersion.create({
      data: { systemId, vendorId, label, ...dates, createdAt: now },
    })
    await touch(tx, systemId, version)
    record({ type: 'system', id: systemId, after: { label, releasedOn, endsOn }, vendorId })
    return { id: added.id, systemId }
  },
})
