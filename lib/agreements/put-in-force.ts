import { contactsFor } from '@/lib/contacts/kin'
import type { Tx } from '@/lib/db/client'
import { command } from '@/lib/door'
import type { Actor } from '@/lib/door/actor'
import { StateError } from '@/lib/door/errors'
import { formatCount, formatDate, isoDate } from '@/lib/format'
import { addMonths, fromDay, toDay } from '@/lib/text/days'
import { stateDeed } from './deed'
import { lockAgreement, move, requireState, type LockedAgreement } from './internal'
import { openGates } from './setup-internal'
import { inForceLetter } from './setup-mails'
import { PutInForce } from './setup-schemas'
import { tell } from './tell'

/**
 * Puts an agreement in force (AG-4): MedCom when every point before connection is settled, the portal by itself on the
 * agreed day. What has a deadline after that gets its date, and the vendor is told; all of it at once or not at all.
 */
export const putInForce = command({
  name: 'agreement.putInForce',
  input: PutInForce,
  async run(scope) {
    const { tx, input, actor, now, record } = scope
    const agreement = await lockAgreement(tx, input.id)
    requireState('putInForce', agreement.state)
    await requireSettled(tx, agreement.id)
    const inForceOn = await dayInForce(tx, agreement, actor, isoDate(now))
    const withDate = await setDates(tx, agreement.id, inForceOn)
    const state = await move(tx, agreement, {
      deed: 'putInForce',
      actor,
      now,
      reason: actor.kind === 'system' ? `Aftalt til den ${formatDate(fromDay(agreement.inForceFrom)!)}.` : '',
      changes: { inForceOn: toDay(inForceOn) },
    })
    const contacts = await contactsFor(tx, agreement.vendorId, ['agreement', 'operations'])
    await tell(scope, agreement, agreement.vendorId, inForceLetter(agreement, inForceOn, withDate), contacts)
    record(stateDeed(agreement, { state, inForceOn }))
    return { id: agreement.id, inForceOn }
  },
})

async function requireSettled(tx: Tx, agreementId: string): Promise<void> {
  const open = await openGates(tx, agreementId)
  if (open > 0)
    throw new StateError(
      `Aftalen kan ikke træde i kraft endnu: ${formatCount(open, 'punkt', 'punkter')} på tjeklisten skal være på plads før tilslutning.`,
    )
}

/**
 * The day it came into force: today when MedCom does it; when the portal does, the agreed day, or that on which the last
 * point was settled, also when the portal comes to it late.
 */
async function dayInForce(tx: Tx, agreement: LockedAgreement, actor: Actor, today: string): Promise<string> {
  const agreed = fromDay(agreement.inForceFrom)
  if (agreed && agreed > today)
    throw new StateError(`Aftalen træder i kraft af sig selv den ${formatDate(agreed)}, som aftalt.`)
  if (actor.kind !== 'system') return today
  if (!agreed) throw new StateError('Der er ikke aftalt en dag. MedCom sætter aftalen i kraft.')
  const last = await tx.setupItem.aggregate({
    where: { agreementId: agreement.id, gate: true },
    _max: { settledAt: true },
  })
  const settled = isoDate(last._max.settledAt ?? agreement.stateSince)
  return [agreed, settled, isoDate(agreement.stateSince)].reduce((a, b) => (a > b ? a : b))
}

/** Dates what counts from the day in force; answers with how many open points have a date. */
async function setDates(tx: Tx, agreementId: string, inForceOn: string): Promise<number> {
  const waiting = await tx.setupItem.findMany({
    where: { agreementId, dueMonths: { not: null }, dueOn: null },
    select: { id: true, dueMonths: true },
  })
  for (const { id, dueMonths } of waiting)
    await tx.setupItem.update({
      where: { id },
      data: { dueOn: toDay(addMonths(inForceOn, dueMonths!)), version: { increment: 1 } },
    })
  return tx.setupItem.count({ where: { agreementId, state: 'open', dueOn: { not: null } } })
}
