import type { Deed } from '@/lib/audit/deed'
import type { Tx } from '@/lib/db/client'
import { StateError } from '@/lib/door/errors'
import { settingAt } from '@/lib/door/setting'
import { isoDate } from '@/lib/format'
import { leaveNote } from '@/lib/routine-mail/leave-note'
import { addDays, toDay } from '@/lib/text/days'
import { askedAt } from './recipients'
import { readReviewed } from './reviewed'
import { daysAt, stepAfter } from './rules'
import type { ReviewStep } from './words'

/** Holds what is said of a vendor's contacts until the transaction ends; edits of its contacts hold the same row. */
export async function lockVendor(tx: Tx, vendorId: string): Promise<boolean> {
  const found = await tx.$queryRaw<object[]>`
    select id from organisation where id = ${vendorId}::uuid for no key update`
  return found.length > 0
}

interface Asked {
  id: string
  vendorId: string
  vendorName: string
}

/** Asks those of a step, or of the first later one that has anybody; answers with the step and the day of the next. */
export async function askFrom(
  tx: Tx,
  { id, vendorId, vendorName }: Asked,
  first: ReviewStep,
  now: Date,
): Promise<{ step: ReviewStep; nextStepOn: Date | null }> {
  const stepDays = await settingAt<number[]>(tx, 'review.stepDays', now, [14, 14, 14])
  let step = first
  for (; step !== 'medcom'; step = stepAfter(step)!) {
    const recipients = await askedAt(tx, vendorId, step)
    for (const to of recipients)
      await leaveNote(tx, {
        to,
        kind: 'review.ask',
        subjectId: id,
        heading:
          step === 'contact'
            ? `Er kontaktpersoner og konti hos ${vendorName} stadig rigtige?`
            : `Påmindelse: Er kontaktpersoner og konti hos ${vendorName} stadig rigtige?`,
        text: 'Se dem på én side, og tryk på "Bekræft" hvis alt passer. I skal ikke logge ind. Log ind for at rette.',
        label: 'Se og bekræft',
        vendorId,
      })
    if (recipients.length > 0) break
  }
  const days = daysAt(step, stepDays)
  return { step, nextStepOn: days === null ? null : toDay(addDays(isoDate(now), days)) }
}

interface Confirming {
  review: { id: string; vendorId: string }
  /** What the page showed that was confirmed. */
  seen: string
  now: Date
  by: { userId: string } | { address: string }
}

/**
 * Confirms an open review, if what is there now is what was seen: the contacts are as good as edited today, and the
 * review keeps the version of bilag 3 that was confirmed.
 */
export async function confirm(
  tx: Tx,
  { review: { id, vendorId }, seen, now, by }: Confirming,
): Promise<Deed> {
  await lockVendor(tx, vendorId)
  const reviewed = await readReviewed(tx, vendorId)
  if (reviewed.seen !== seen)
    throw new StateError(
      'Kontaktpersoner eller konti er ændret, siden siden blev vist. Se dem igen, og bekræft så.',
    )
  const list = await tx.contactListVersion.findFirst({
    where: { vendorId, at: { lte: now } },
    orderBy: { number: 'desc' },
    select: { number: true },
  })
  const [confirmedBy, confirmedFrom] = 'userId' in by ? [by.userId, null] : [null, by.address]
  const after = { confirmedFrom, contactVersion: list?.number ?? null }
  const { count } = await tx.review.updateMany({
    where: { id, state: 'open' },
    data: {
      ...after,
      confirmedBy,
      state: 'confirmed',
      confirmedAt: now,
      nextStepOn: null,
      version: { increment: 1 },
    },
  })
  if (count === 0) throw new StateError('Gennemgangen er allerede afsluttet.')
  await tx.contact.updateMany({
    where: { id: { in: reviewed.contacts.map((contact) => contact.id) } },
    data: { confirmedAt: now },
  })
  return {
    type: 'review',
    id,
    vendorId,
    before: { state: 'open' },
    after: {
      ...after,
      state: 'confirmed',
      confirmedContacts: reviewed.contacts.length,
      confirmedAccounts: reviewed.accounts.length,
    },
    ...(confirmedFrom && { personal: ['confirmedFrom'], person: confirmedFrom }),
  }
}
