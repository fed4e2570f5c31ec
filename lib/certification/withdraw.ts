import { command } from '@/lib/door'
import { sideOf } from '@/lib/door/actor'
import { stateDeed } from './deed'
import { lockCertification, move, requireSeen } from './internal'
import { withdrawnLetter } from './mails'
import { otherSide } from './rules'
import { WithReason } from './schemas'
import { tell } from './tell'

/** Either side gives an order up before it is decided; the other is told why (CE-1). */
export const withdrawCertification = command({
  name: 'certification.withdraw',
  input: WithReason,
  async run(scope) {
    const { tx, input, actor, now, record } = scope
    const { reason } = input
    const certification = await lockCertification(tx, input.id)
    requireSeen('withdraw', certification, input)
    const state = await move(tx, certification, { deed: 'withdraw', actor, now, note: reason })
    const side = sideOf(actor)
    await tell(scope, certification, otherSide(side), withdrawnLetter(certification, side, reason))
    record(stateDeed(certification, { state, reason }))
    return { id: certification.id }
  },
})
