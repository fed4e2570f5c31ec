import { command } from '@/lib/door'
import { stateDeed } from './deed'
import { lockAgreement, move } from './internal'
import { recalledLetter } from './mails'
import { WithReason } from './schemas'
import { tell } from './tell'

/** Takes back what was sent and not yet signed, to be changed and sent anew; the vendor is told why (AG-2). */
export const recallAgreement = command({
  name: 'agreement.recall',
  input: WithReason,
  async run(scope) {
    const { tx, input, actor, now, record } = scope
    const { reason } = input
    const agreement = await lockAgreement(tx, input.id)
    const state = await move(tx, agreement, { deed: 'recall', actor, now, reason })
    await tell(scope, agreement, agreement.vendorId, recalledLetter(agreement, reason))
    record(stateDeed(agreement, { state, reason }))
    return { id: agreement.id }
  },
})
