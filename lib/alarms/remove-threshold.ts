import { command } from '@/lib/door'
import { NotFoundError } from '@/lib/door/errors'
import { RemoveThreshold } from './rule-schemas'
import { logged, loggedAll } from './rule-words'

/** An account's laboratory is judged by the rule's figures again (DR-3). */
export const removeThreshold = command({
  name: 'alarmThreshold.remove',
  input: RemoveThreshold,
  async run({ tx, input: { accountId, kind }, record }) {
    const place = { accountId_kind: { accountId, kind } }
    const found = await tx.alarmThreshold.findUnique({ where: place, include: { account: true } })
    if (!found) throw new NotFoundError()
    await tx.alarmThreshold.delete({ where: place })
    const { vendorId, laboratoryId, name } = found.account
    record({
      type: 'account',
      id: accountId,
      before: { alarmKind: logged(kind), ...loggedAll(found.thresholds) },
      after: {},
      vendorId,
      laboratoryId,
    })
    return { kind, account: name }
  },
})
