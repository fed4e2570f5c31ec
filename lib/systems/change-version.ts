import { command } from '@/lib/door'
import { NotFoundError } from '@/lib/door/errors'
import { requireVersion } from '@/lib/door/locking'
import { fromDay, toDay } from '@/lib/text/days'
import { VERSION_CONSTRAINTS } from './constraints'
import { systemToChange, touch } from './internal'
import { ChangeVersion } from './schemas'

/** Corrects a version of a system, or says when it ends. */
export const changeVersion = command({
  name: 'system.changeVersion',
  input: ChangeVersion,
  constraints: VERSION_CONSTRAINTS,
  async run({ actor, tx, input, record }) {
    const { id, version, label, releasedOn, endsOn } = input
    const stored = await tx.systemVersion.findUnique({ where: { id } })
    if (!stored) throw new NotFoundError()
    const system = await systemToChange(tx, actor, stored.systemId)
    const before = {
      label: stored.label,
      releasedOn: fromDay(stored.releasedOn),
      endsOn: fromDay(stored.endsOn),
    }
    requireVersion({ ...before, version: system.version }, input, ['label', 'releasedOn', 'endsOn'])
    await touch(tx, system.id, version)
    const dates = { releasedOn: releasedOn && toDay(releasedOn), endsOn: endsOn && toDay(endsOn) }
    await tx.systemVersion.update({ where: { id }, data: { label, ...dates } })
    const after = { label, releasedOn, endsOn }
    record({ type: 'system', id: system.id, before, after, vendorId: system.vendorId })
    return { systemId: system.id }
  },
})
