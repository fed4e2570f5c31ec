import { command } from '@/lib/door'
import { requireVersion } from '@/lib/door/locking'
import { toDay } from '@/lib/text/days'
import { SYSTEM_CONSTRAINTS } from './constraints'
import { systemToChange, touch } from './internal'
import { ChangeSystem } from './schemas'

/** Changes what a system is called and described as, or retires it. The name in the approval list stays known. */
export const changeSystem = command({
  name: 'system.change',
  input: ChangeSystem,
  constraints: SYSTEM_CONSTRAINTS,
  async run({ actor, tx, input, record }) {
    const { id, version, ...rest } = input
    const fields = { ...rest, retiredOn: rest.retiredOn === null ? null : toDay(rest.retiredOn) }
    const before = await systemToChange(tx, actor, id)
    requireVersion(before, input, ['name', 'description', 'retiredOn'])
    await touch(tx, id, version)
    const after = await tx.system.update({ where: { id }, data: fields })
    record({ type: 'system', id, before, after, vendorId: before.vendorId })
    return { id }
  },
})
