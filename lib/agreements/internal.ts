import type { Prisma, Tx } from '@/lib/db/client'
import { sideOf, userOf, type Actor } from '@/lib/door/actor'
import { ForbiddenError, NotFoundError, StateError } from '@/lib/door/errors'
import { isoDate } from '@/lib/format'
import { fromDay, toDay } from '@/lib/text/days'
import { nextDateOf } from './next-date'
import { can, TRANSITIONS, WAITS_FOR, type AgreementDeed, type AgreementState, type Waits } from './rules'
import { STATE_WORDS } from './words'

/** The agreement with both parties and its template, locked until the transaction ends: nobody moves it meanwhile. */
export async function lockAgreement(tx: Tx, id: string) {
  await tx.$queryRaw`select id from agreement where id = ${id}::uuid for update`
  return readAgreement(tx, id)
}

/** The same as it is, for those who only look. */
export async function readAgreement(tx: Tx, id: string) {
  const agreement = await tx.agreement.findUnique({
    where: { id },
    include: { vendor: true, administrator: true, templateVersion: { include: { template: true } } },
  })
  if (!agreement) throw new NotFoundError()
  return agreement
}
export type LockedAgreement = Awaited<ReturnType<typeof readAgreement>>

/** Refuses a deed that the agreement's state does not allow, saying which state it is in. @throws StateError */
export function requireState(deed: AgreementDeed, state: AgreementState): void {
  if (!can(deed, state))
    throw new StateError(
      `Det kan ikke gøres nu: aftalen er "${STATE_WORDS[state].toLowerCase()}". Genindlæs siden for at se, hvad der er sket.`,
    )
}

interface Move {
  deed: AgreementDeed
  actor: Actor
  now: Date
  reason?: string
  /** What else becomes true of the agreement with its new state. */
  changes?: Prisma.AgreementUncheckedUpdateInput
}

/**
 * Takes a locked agreement over into the state its deed leads to, and writes the row that says who, when and why
 * (AG-2). @throws StateError when the state does not allow the deed
 */
export async function move(
  tx: Tx,
  agreement: LockedAgreement,
  { deed, actor, now, reason = '', changes }: Move,
) {
  requireState(deed, agreement.state)
  const state = TRANSITIONS[deed].to
  await tx.agreement.update({
    where: { id: agreement.id },
    data: {
      ...changes,
      state,
      stateSince: now,
      waitsFor: WAITS_FOR[state],
      waitsSince: now,
      version: { increment: 1 },
    },
  })
  const side: Waits = actor.kind === 'system' ? 'nobody' : sideOf(actor)
  await tx.agreementStateEntry.create({
    data: {
      agreementId: agreement.id,
      vendorId: agreement.vendorId,
      state,
      at: now,
      userId: userOf(actor),
      side,
      reason,
    },
  })
  await refresh(tx, agreement.id, now)
  return state
}

/** Works out anew whom an agreement waits for while it is set up, and its next date; after whatever may change them. */
export async function refresh(tx: Tx, id: string, now: Date): Promise<void> {
  const agreement = await tx.agreement.findUniqueOrThrow({ where: { id } })
  const gates = await tx.setupItem.findMany({ where: { agreementId: id, state: 'open', gate: true } })
  const next = await nextDateOf(tx, id)
  const waitsFor =
    agreement.state === 'settingUp'
      ? setUpBy(gates, fromDay(agreement.inForceFrom), isoDate(now))
      : WAITS_FOR[agreement.state]
  await tx.agreement.update({
    where: { id },
    data: {
      nextDate: next?.date ?? null,
      nextEvent: next?.event ?? null,
      ...(waitsFor !== agreement.waitsFor && { waitsFor, waitsSince: now }),
    },
  })
}

/** While anything is open that the vendor carries, it waits for them; with everything settled, for MedCom or the day. */
function setUpBy(gates: readonly { carrier: string }[], inForceFrom: string | null, today: string): Waits {
  if (gates.some(({ carrier }) => carrier !== 'medcom')) return 'vendor'
  return gates.length === 0 && inForceFrom !== null && inForceFrom > today ? 'nobody' : 'medcom'
}

/** How the actor may sign today: the right, registered with its evidence and period (PA-4). @throws ForbiddenError */
export async function requireSigningRight(tx: Tx, actor: Actor, today: string) {
  const right =
    actor.kind === 'user'
      ? await tx.signingRight.findFirst({
          where: {
            userId: actor.id,
            vendorId: actor.vendorId,
            validFrom: { lte: toDay(today) },
            OR: [{ validTo: null }, { validTo: { gte: toDay(today) } }],
          },
        })
      : null
  if (!right)
    throw new ForbiddenError(
      true,
      'Du er ikke registreret med ret til at underskrive. MedCom registrerer tegningsret og fuldmagt: skriv til NPN@medcom.dk.',
    )
  return right
}
