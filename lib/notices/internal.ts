import type { Deed } from '@/lib/audit/deed'
import { lockAgreement, type LockedAgreement } from '@/lib/agreements/kin'
import type { Tx } from '@/lib/db/client'
import { sideOf, type Actor } from '@/lib/door/actor'
import { NotFoundError, StateError } from '@/lib/door/errors'
import { overtakenBy, RUNNING } from './rules'

/** A notice with its agreement, both held until the transaction ends: whoever comes second sees what the first did. */
export async function lockNotice(tx: Tx, id: string) {
  const found = await tx.notice.findUnique({ where: { id }, select: { agreementId: true } })
  if (!found) throw new NotFoundError()
  const agreement = await lockAgreement(tx, found.agreementId)
  const notice = await tx.notice.findUniqueOrThrow({
    where: { id },
    include: { termsChange: { include: { templateVersion: { include: { template: true } } } } },
  })
  return { agreement, notice }
}
export type LockedNotice = Awaited<ReturnType<typeof lockNotice>>['notice']

/** Refuses what can only be done to a notice of an agreement in force that is still to take effect. @throws StateError */
export function requireComing(notice: LockedNotice, { state }: LockedAgreement): void {
  if (notice.withdrawnAt) throw new StateError('Varslet er trukket tilbage. Genindlæs siden.')
  if (notice.appliedAt) throw new StateError('Varslet er allerede trådt i kraft. Genindlæs siden.')
  if (!RUNNING.includes(state)) throw new StateError('Aftalen gælder ikke.')
}

/** The same where it must also be about terms that can still come to apply. @throws StateError */
export function requireComingTerms(notice: LockedNotice, agreement: LockedAgreement): void {
  requireComing(notice, agreement)
  if (notice.kind !== 'changedTerms') throw new StateError('Varslet handler ikke om nye vilkår.')
  const overtaken = overtakenBy(notice, agreement)
  if (overtaken === 'end') throw new StateError('Aftalen ophører, før de nye vilkår gælder.')
  if (overtaken === 'newer') throw new StateError('Aftalen følger allerede en nyere version af vilkårene.')
}

/** The name of the side that acts, for letters and documents. */
export function giverOf(agreement: LockedAgreement, actor: Actor): { name: string; other: string } {
  const [vendor, medcom] = [agreement.vendor.name, agreement.administrator.name]
  return sideOf(actor) === 'vendor' ? { name: vendor, other: medcom } : { name: medcom, other: vendor }
}

/** What happened to a notice, as the log of its agreement keeps it. */
export function noticeDeed(
  agreement: { id: string; vendorId: string },
  { before, after }: { before?: object; after: object },
): Deed {
  return {
    type: 'agreement',
    id: agreement.id,
    ...(before && { before }),
    after,
    vendorId: agreement.vendorId,
  }
}
