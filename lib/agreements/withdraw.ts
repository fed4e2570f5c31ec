import { command } from '@/lib/door'
import { stateDeed } from './deed'
import { lockAgreement, move } from './internal'
import { withdrawnLetter } from './mails'
import { WithReason } from './schemas'
import { tell } from './tell'

/** Gives an agreement up before both have signed; the vendor is told if it ever got it (AG-2). */
export const withdrawAgreement = command({
  name: 'agreement.withdraw',
  input: WithReason,
  async run(scope) {
    const { tx, input, actor, now, record } = scope
    const { reason } = input
    const agreement = await lockAgreement(tx, input.id)
    const state = await move(tx, agreement, { deed: 'withdraw', actor, now, reason })
    if (agreement.sentAt) await tell(scope, agreement, agreement.vendorId, withdrawnLetter(agreement, reason))
    record(stateDeed(agreement, { state, reason }))
    return { id: agreement.id }
  },
})
