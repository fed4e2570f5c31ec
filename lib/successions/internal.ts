import { tell } from '@/lib/agreements/tell'
import type { AgreementLetter } from '@/lib/agreements/tell'
import { refreshNextDates } from '@/lib/agreements/kin'
import type { Tx } from '@/lib/db/client'
import type { CommandScope } from '@/lib/door'
import { NotFoundError } from '@/lib/door/errors'
import { fromDay, toDay } from '@/lib/text/days'
import { agreementsOf, BINDING, vendorsToTell, type Between } from './concerned'

/** A succession with both parties' names, held until the transaction ends. */
export async function lockSuccession(tx: Tx, id: string) {
  await tx.$queryRaw`select id from succession where id = ${id}::uuid for update`
  const found = await tx.succession.findUnique({ where: { id }, include: NAMES })
  if (!found) throw new NotFoundError()
  return { ...found, effectiveOn: fromDay(found.effectiveOn) }
}
export type LockedSuccession = Awaited<ReturnType<typeof lockSuccession>>

export const NAMES = {
  from: { select: { id: true, name: true } },
  to: { select: { id: true, name: true } },
} as const

/** Writes to every vendor concerned, and to the one that follows where it is a vendor; answers with how many mails. */
export async function tellVendors(
  scope: Pick<CommandScope<unknown>, 'tx' | 'now' | 'enqueue'>,
  id: string,
  between: Between,
  letter: AgreementLetter,
): Promise<number> {
  const vendors = new Set((await vendorsToTell(scope.tx, between)).map((vendor) => vendor.id))
  if (between.role === 'vendor') vendors.add(between.fromId).add(between.toId)
  let told = 0
  for (const vendorId of vendors) told += await tell(scope, { id }, vendorId, letter)
  return told
}

/** Works out anew the next dates of the agreements that have a notice of the succession. */
export async function refreshNoticed(tx: Tx, successionId: string): Promise<void> {
  const notices = await tx.notice.findMany({ where: { successionId }, select: { agreementId: true } })
  await refreshNextDates(
    tx,
    notices.map(({ agreementId }) => agreementId),
  )
}

/**
 * Gives notice to every binding agreement concerned that has none of this succession yet; answers with them. On the day
 * itself these are the ones that came to bind after it was planned.
 */
export async function giveNotices(
  tx: Tx,
  { id, reason, ...between }: Between & { id: string; reason: string },
  { now, userId }: { now: Date; userId: string | null },
): Promise<{ vendorId: string }[]> {
  const agreements = await tx.agreement.findMany({
    where: { AND: [agreementsOf(between, BINDING), { notices: { none: { successionId: id } } }] },
    select: { id: true, vendorId: true },
  })
  const effectiveOn = toDay(between.effectiveOn)
  await tx.notice.createMany({
    data: agreements.map((agreement) => ({
      agreementId: agreement.id,
      vendorId: agreement.vendorId,
      kind: 'succession' as const,
      givenBy: 'medcom' as const,
      userId,
      givenAt: now,
      effectiveOn,
      actBy: effectiveOn,
      months: 0,
      reason,
      successionId: id,
    })),
  })
  return agreements
}
