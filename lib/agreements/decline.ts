import { command } from '@/lib/door'
import { stateDeed } from './deed'
import { lockAgreement, move } from './internal'
import { declinedLetter } from './mails'
import { WithReason } from './schemas'
import { tell } from './tell'

/** The vendor's no to what was sent to it; MedCom is told why (AG-2). */
export const declineAgreement = command({
  name: 'agreement.decline',
  input: WithReason,
  async run(scope) {
    const { tx, input, actor, now, record } = scope
    const { reason } = input
    const agreement = await lockAgreement(tx, input.id)
    const state = await move(tx, agreement, { deed: 'decline', actor, now, reason })
    await tell(scope, agreement, null, declinedLetter(agreement, reason))
    record(stateDeed(agreement, { state, reason }))
    return { id: agreement.id }
  },
})
