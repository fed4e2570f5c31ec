import type { Tx } from '@/lib/db/client'
import { isFreshlySignedIn, sideOf, type Actor } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import { isoDate } from '@/lib/format'
import { fromDay } from '@/lib/text/days'
import { type LockedAgreement } from './internal'
import { hindranceOf, type Hindrance } from './signing-rules'

/** What keeps the actor from signing the agreement now; the page says so, and the deed refuses by it. */
export async function whatHinders(
  tx: Tx,
  agreement: LockedAgreement,
  actor: Actor,
  now: Date,
): Promise<Hindrance | undefined> {
  if (actor.kind !== 'user') return 'role'
  const rights = await tx.signingRight.findMany({ where: { userId: actor.id, vendorId: actor.vendorId } })
  return hindranceOf({
    side: sideOf(actor),
    state: agreement.state,
    signBy: fromDay(agreement.signBy),
    today: isoDate(now),
    mayByRole: may(actor, 'agreement.sign'),
    functional: actor.functional,
    rights: rights.map(({ validFrom, validTo }) => ({
      validFrom: fromDay(validFrom),
      validTo: fromDay(validTo),
    })),
    isFresh: isFreshlySignedIn(actor, now),
  })
}
