import type { Tx } from '@/lib/db/client'
import { NotFoundError, StateError, ValidationError } from '@/lib/door/errors'
import { isoDate } from '@/lib/format'
import { fromDay } from '@/lib/text/days'
import { messageOf } from './effect-words'
import { answerBy, earliestEffect, effectOf, lastDayToLeave, type ShortReason } from './rules'

export interface TermsWish {
  templateVersionId: string
  whom: 'all' | 'chosen'
  vendorIds: readonly string[]
  effectiveOn: string | null
  shortReason: ShortReason | null
  reason: string
}

/** The version that shall apply: published, and the newest of its template. */
async function publishedVersion(tx: Tx, id: string) {
  const version = await tx.templateVersion.findUnique({ where: { id }, include: { template: true } })
  if (!version) throw new NotFoundError()
  if (version.status !== 'published')
    throw new StateError('Kun den offentliggjorte version af en skabelon kan varsles.')
  return version
}

/**
 * Whom new terms concern and when they can apply: every agreement in force on another version of the template that has
 * not been told of this one already. One day for all, so the longest notice among them decides it (AG-5).
 */
export async function termsTargets(tx: Tx, wish: TermsWish, now: Date) {
  const version = await publishedVersion(tx, wish.templateVersionId)
  const running = await tx.agreement.findMany({
    where: {
      state: 'inForce',
      templateVersionId: { not: version.id },
      templateVersion: { templateId: version.templateId },
      ...(wish.whom === 'chosen' && { vendorId: { in: [...wish.vendorIds] } }),
    },
    include: {
      vendor: { select: { name: true } },
      administrator: { select: { name: true } },
      templateVersion: { select: { number: true, termsMonths: true, terminationMonths: true } },
      notices: {
        where: { withdrawnAt: null, appliedAt: null, termsChange: { templateVersionId: version.id } },
        select: { id: true },
      },
    },
    orderBy: [{ vendor: { name: 'asc' } }, { number: 'asc' }],
  })
  const told = running.filter(({ notices }) => notices.length > 0)
  const targets = running.filter(({ notices }) => notices.length === 0)
  const givenOn = isoDate(now)
  const months = Math.max(0, ...targets.map(({ templateVersion }) => templateVersion.termsMonths))
  const { effectiveOn: wanted, shortReason, reason } = wish
  const effect = effectOf({ givenOn, months, wanted, shortReason, reason })
  return { version, targets, told, givenOn, months, earliest: earliestEffect(givenOn, months), effect }
}

/** The same where there must be somebody to tell, and a day that can be. @throws ValidationError */
export async function requireTargets(tx: Tx, wish: TermsWish, now: Date) {
  const { effect, ...found } = await termsTargets(tx, wish, now)
  if (wish.whom === 'chosen' && wish.vendorIds.length === 0)
    throw new ValidationError({ vendorIds: 'Vælg mindst én leverandør.' })
  if (found.targets.length === 0)
    throw new StateError('Ingen af leverandørerne har en gældende aftale, der mangler varslet.')
  if (!effect.ok) throw new ValidationError(messageOf(effect))
  const { effectiveOn, shortReason } = effect
  return { ...found, effectiveOn, shortReason, actBy: answerBy(found.givenOn, effectiveOn) }
}

/** The last day a vendor may terminate to be out before the new terms; null where that day has passed. */
export function leaveByOf(
  effectiveOn: Date | string,
  terminationMonths: number,
  givenOn: string,
): string | null {
  const day = typeof effectiveOn === 'string' ? effectiveOn : fromDay(effectiveOn)
  const last = lastDayToLeave(day, terminationMonths)
  return last < givenOn ? null : last
}
