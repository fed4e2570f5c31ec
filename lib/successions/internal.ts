import { tell } from '@/lib/agreements/tell'
import type { AgreementLetter } from '@/lib/agreements/tell'
import { refresh } from '@/lib/agreements/kin'
import type { Tx } from '@/lib/db/client'
import type { CommandScope } from '@/lib/door'
import { NotFoundError } from '@/lib/door/errors'
import { fromDay } from '@/lib/text/days'
import { vendorsToTell, type Between } from './concerned'

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
export async function refreshNoticed(tx: Tx, successionId: string, now: Date): Promise<void> {
  const notices = await tx.notice.findMany({ where: { successionId }, select: { agreementId: true } })
  for (const { agreementId } of notices) await refresh(tx, agreementId, now)
}
