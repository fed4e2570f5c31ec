import type { Prisma, Tx } from '@/lib/db/client'
import { sideOf, userOf, type Actor } from '@/lib/door/actor'
import { NotFoundError, StateError } from '@/lib/door/errors'
import { requireVersion } from '@/lib/door/locking'
import { toDay } from '@/lib/text/days'
import {
  can,
  TRANSITIONS,
  WAITS_FOR,
  type CertificationDeed,
  type CertificationState,
  type Waits,
} from './rules'
import { WORDS } from './words'

/** The certification with its system and standard, locked until the transaction ends: nobody moves it meanwhile. */
export async function lockCertification(tx: Tx, id: string) {
  await tx.$queryRaw`select id from certification where id = ${id}::uuid for update`
  const found = await tx.certification.findUnique({
    where: { id },
    include: { system: true, systemVersion: true, standard: true, vendor: true },
  })
  if (!found) throw new NotFoundError()
  return found
}
export type LockedCertification = Awaited<ReturnType<typeof lockCertification>>

/** A filter on what has been ordered and decided about the same test, of any version; what was given up is not. */
export function ofSameTest({
  systemId,
  standardId,
  direction,
}: Pick<LockedCertification, 'systemId' | 'standardId' | 'direction'>) {
  return { systemId, standardId, direction, state: { not: 'withdrawn' as const } }
}

/** Refuses a deed that the state does not allow, saying which it is. @throws StateError */
export function requireState(deed: CertificationDeed, state: CertificationState): void {
  if (!can(deed, state))
    throw new StateError(
      `Det kan ikke gøres nu: certificeringen er "${WORDS[state].toLowerCase()}". Genindlæs siden for at se, hvad der er sket.`,
    )
}

/** The same, and that nobody has changed it since the reader saw it. @throws StateError, ConflictError */
export function requireSeen(
  deed: CertificationDeed,
  certification: LockedCertification,
  input: { version: number },
): void {
  requireState(deed, certification.state)
  requireVersion<{ version: number }>(certification, input, [])
}

interface Step {
  actor: Actor
  now: Date
  note?: string
  /** The day it is about, yyyy-mm-dd. */
  day?: string | null
}

interface Move extends Step {
  deed: CertificationDeed
  /** Whom it waits for, where the state alone does not say. */
  waitsFor?: Waits
  /** What else becomes true with the new state. */
  changes?: Prisma.CertificationUncheckedUpdateInput
}

/**
 * Takes a locked certification over into the state its deed leads to, and writes the row that says who, when and why
 * (CE-1): the only place that changes a state. @throws StateError when the state does not allow the deed
 */
export async function move(
  tx: Tx,
  certification: LockedCertification,
  { deed, waitsFor, changes, ...step }: Move,
): Promise<CertificationState> {
  requireState(deed, certification.state)
  const state = TRANSITIONS[deed].to
  const waits = waitsFor ?? WAITS_FOR[state]
  await tx.certification.update({
    where: { id: certification.id },
    data: {
      ...changes,
      state,
      ...(state !== certification.state && { stateSince: step.now }),
      waitsFor: waits,
      ...(waits !== certification.waitsFor && { waitsSince: step.now }),
      version: { increment: 1 },
    },
  })
  await writeStep(tx, certification, { ...step, deed, from: certification.state, to: state })
  return state
}

/** The row of the course that says what was done; it never changes. */
export async function writeStep(
  tx: Tx,
  certification: { id: string; vendorId: string },
  {
    deed,
    from,
    to,
    actor,
    now,
    note = '',
    day = null,
  }: Step & { deed: CertificationDeed | 'order'; from: CertificationState | null; to: CertificationState },
): Promise<void> {
  await tx.certificationStep.create({
    data: {
      certificationId: certification.id,
      vendorId: certification.vendorId,
      deed,
      fromState: from,
      toState: to,
      at: now,
      userId: userOf(actor),
      side: actor.kind === 'system' ? 'nobody' : sideOf(actor),
      day: day === null ? null : toDay(day),
      note,
    },
  })
}
