import type { Tx } from '@/lib/db/client'
import { command } from '@/lib/door'
import { sideOf } from '@/lib/door/actor'
import { stateDeed } from './deed'
import { lockCertification, move, ofSameTest, requireSeen, type LockedCertification } from './internal'
import { withdrawnLetter } from './mails'
import { otherSide } from './rules'
import { WithReason } from './schemas'
import { tell } from './tell'

/** Either side gives an order up before it is decided; the other is told why, and what it was to mend waits again (CE-1). */
export const withdrawCertification = command({
  name: 'certification.withdraw',
  input: WithReason,
  async run(scope) {
    const { tx, input, actor, now, record } = scope
    const { reason } = input
    const certification = await lockCertification(tx, input.id)
    requireSeen('withdraw', certification, input)
    const state = await move(tx, certification, { deed: 'withdraw', actor, now, note: reason })
    await waitAgain(tx, certification, now)
    const side = sideOf(actor)
    await tell(scope, certification, otherSide(side), withdrawnLetter(certification, side, reason))
    record(stateDeed(certification, { state, reason }))
    return { id: certification.id }
  },
})

/** Where the same test was not approved the last time, it waits for the vendor as before the order that came to nothing. */
async function waitAgain(tx: Tx, one: LockedCertification, now: Date): Promise<void> {
  const last = await tx.certification.findFirst({
    where: { ...ofSameTest(one), id: { not: one.id } },
    // Ids grow by the time they are made.
    orderBy: { id: 'desc' },
  })
  if (last?.state === 'notApproved')
    await tx.certification.update({ where: { id: last.id }, data: { waitsFor: 'vendor', waitsSince: now } })
}
