import type { Tx } from '@/lib/db/client'
import { sideOf, type Actor } from '@/lib/door/actor'
import type { Deed } from '@/lib/audit/deed'
import { ForbiddenError, NotFoundError, StateError } from '@/lib/door/errors'
import { lockAgreement, type LockedAgreement } from './internal'
import type { AgreementState } from './rules'
import { STATE_WORDS } from './words'

/** States in which there is a checklist that somebody works on. */
const UNDER_WAY: readonly AgreementState[] = ['settingUp', 'inForce', 'terminated']

/** A point of the checklist with its agreement, both held until the transaction ends. */
export async function lockItem(tx: Tx, id: string) {
  const found = await tx.setupItem.findUnique({ where: { id }, select: { agreementId: true } })
  if (!found) throw new NotFoundError()
  const agreement = await lockAgreement(tx, found.agreementId)
  requireUnderWay(agreement.state)
  const item = await tx.setupItem.findUniqueOrThrow({ where: { id } })
  return { agreement, item }
}
export type LockedItem = Awaited<ReturnType<typeof lockItem>>['item']

/** Refuses work on a checklist before there is one, and after it has ceased to matter. @throws StateError */
export function requireUnderWay(state: AgreementState): void {
  if (!UNDER_WAY.includes(state))
    throw new StateError(
      `Tjeklisten kan ikke ændres: aftalen er "${STATE_WORDS[state].toLowerCase()}". Genindlæs siden.`,
    )
}

/** A vendor answers for itself and its laboratories, never for MedCom. @throws ForbiddenError */
export function requireCarrier(actor: Actor, item: Pick<LockedItem, 'carrier'>): void {
  if (sideOf(actor) === 'vendor' && item.carrier === 'medcom')
    throw new ForbiddenError(true, 'Det er MedCom, der skal opfylde dette punkt og sætte hak ved det.')
}

/** Who settled an open point, how, and when. */
interface Settlement {
  state: 'done' | 'waived'
  note: string
  now: Date
  userId: string | null
}

/** Writes that an open point is settled. @throws StateError when it is settled already */
export async function settle(tx: Tx, item: LockedItem, { state, note, now, userId }: Settlement) {
  if (item.state !== 'open')
    throw new StateError('Der er allerede taget stilling til punktet. Genindlæs siden for at se hvordan.')
  await tx.setupItem.update({
    where: { id: item.id },
    data: { state, note, settledAt: now, userId, version: { increment: 1 } },
  })
}

/** What happened to a point, as the log of its agreement keeps it. */
export function itemDeed(
  agreement: Pick<LockedAgreement, 'id' | 'vendorId'>,
  item: Pick<LockedItem, 'clauseNumber' | 'obligation' | 'state'>,
  after: { state: LockedItem['state']; note?: string },
): Deed {
  return {
    type: 'agreement',
    id: agreement.id,
    before: { setupState: item.state },
    after: {
      clause: `${item.clauseNumber} ${item.obligation}`,
      setupState: after.state,
      ...(after.note && { note: after.note }),
    },
    vendorId: agreement.vendorId,
  }
}

/** How many points must still be settled before the agreement can come into force. */
export function openGates(tx: Tx, agreementId: string): Promise<number> {
  return tx.setupItem.count({ where: { agreementId, gate: true, state: 'open' } })
}
