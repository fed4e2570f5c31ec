import type { Tx } from '@/lib/db/client'
import { command } from '@/lib/door'
import { userOf } from '@/lib/door/actor'
import { stateDeed } from './deed'
import { requireProtocol } from './files'
import { lockCertification, move, ofSameTest, requireSeen, type LockedCertification } from './internal'
import { rejectedLetter } from './mails'
import { WithReason } from './schemas'
import { tell } from './tell'

/** MedCom does not approve what was tested, and says why; the protocol must be attached. The vendor may order anew (CE-1). */
export const rejectCertification = command({
  name: 'certification.reject',
  input: WithReason,
  async run(scope) {
    const { tx, input, actor, now, record } = scope
    const { reason } = input
    const certification = await lockCertification(tx, input.id)
    requireSeen('reject', certification, input)
    await requireProtocol(tx, certification.id)
    const state = await move(tx, certification, {
      deed: 'reject',
      actor,
      now,
      note: reason,
      ...((await isOrderedAgain(tx, certification)) && { waitsFor: 'nobody' as const }),
      changes: { decidedAt: now, decidedBy: userOf(actor), decision: reason },
    })
    const told = await tell(scope, certification, 'vendor', rejectedLetter(certification, reason))
    record(stateDeed(certification, { state, reason }))
    return { id: certification.id, told }
  },
})

/** Whether the same test has been ordered since, of another version: then nobody waits for a new order. */
async function isOrderedAgain(tx: Tx, one: LockedCertification): Promise<boolean> {
  // Ids grow by the time they are made.
  return (await tx.certification.count({ where: { ...ofSameTest(one), id: { gt: one.id } } })) > 0
}
