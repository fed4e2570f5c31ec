import { command } from '@/lib/door'
import { NotFoundError } from '@/lib/door/errors'
import { ByKey } from './reconciliation-schemas'

/** Takes back that a difference may stand. */
export const reconsiderDifference = command({
  name: 'register.reconsider',
  input: ByKey,
  async run({ tx, input: { key }, record }) {
    const before = await tx.registerDecision.findUnique({ where: { key } })
    if (!before) throw new NotFoundError()
    await tx.registerDecision.delete({ where: { key } })
    record({ type: 'registerDecision', id: key, before: { reason: before.reason }, after: { reason: null } })
    return { key }
  },
})
