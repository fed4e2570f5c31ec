import type { Tx } from '@/lib/db/client'

/** What stands where a name was. The database's trigger on revisions of contacts knows the word too. */
export const ERASED = 'Slettet person'

/** The end of every address that stands where a person's was. */
export const ERASED_HOST = '@slettet.invalid'

/** What stands where an address was, which must be unique. */
export const erasedAddress = (id: string) => `slettet-${id}${ERASED_HOST}`

/** Empties an address out of what was mailed to it or confirmed from it, at one vendor or anywhere; `id` is whose it was. */
export async function emptyMails(
  tx: Tx,
  { address, id, vendorId }: { address: string; id: string; vendorId?: string },
): Promise<void> {
  const there = vendorId ? { vendorId } : {}
  await tx.routineNote.deleteMany({ where: { ...there, address } })
  await tx.reviewLink.updateMany({ where: { ...there, address }, data: { address: erasedAddress(id) } })
  await tx.review.updateMany({ where: { ...there, confirmedFrom: address }, data: { confirmedFrom: ERASED } })
  await tx.messageMute.deleteMany({ where: { ...there, address } })
  const told = await tx.messageDelivery.findMany({
    where: { ...there, address, state: { in: ['sent', 'bounced'] } },
    select: { id: true },
  })
  const alarmMails = await tx.alarmMail.findMany({
    where: { ...there, address, state: { not: 'waiting' } },
    select: { id: true },
  })
  await emptyAlarmMails(
    tx,
    alarmMails.map(({ id }) => id),
  )
  await emptyDeliveries(
    tx,
    told.map((delivery) => delivery.id),
  )
}

/** Empties who got these mails about service messages; that somebody did, and when, stays. */
export async function emptyDeliveries(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    update message_delivery set address = 'slettet-' || id || ${ERASED_HOST}, name = ${ERASED}
    where id = any(${ids}::uuid[])`
}

/** Empties who got these mails about alarms; that somebody did, and when, stays. */
export async function emptyAlarmMails(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    update alarm_mail set address = 'slettet-' || id || ${ERASED_HOST}, name = ${ERASED}
    where id = any(${ids}::uuid[])`
}

/**
 * Empties the values in the audit log that belong to any of these, and whose they were, which for an address is the address;
 * the chain still verifies. Answers how many.
 */
export async function eraseValues(tx: Tx, personIds: readonly string[], now: Date): Promise<number> {
  const { count } = await tx.auditPersonalValue.updateMany({
    where: { personId: { in: [...personIds] }, erasedAt: null },
    data: { salt: null, value: null, personId: null, erasedAt: now },
  })
  return count
}
