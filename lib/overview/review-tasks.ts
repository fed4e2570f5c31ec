import type { Tx } from '@/lib/db/client'
import { counted, type WaitingTask } from './tasks'

/** Each that is named by itself; the rest stand in the list the last row leads to. */
const NAMED = 3

/** Vendors that have not answered a review though everybody at them was asked: MedCom rings (CP-3). */
export async function medcomReviewTasks(tx: Tx): Promise<WaitingTask[]> {
  const where = { state: 'open', step: 'medcom' } as const
  const rows = await tx.review.findMany({
    where,
    include: { vendor: { select: { name: true, supportPhone: true } } },
    orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
    take: NAMED,
  })
  const more = (await tx.review.count({ where, take: 1000 })) - rows.length
  return [
    ...rows.map(({ id, vendorId, vendor, openedAt }): WaitingTask => {
      const href = `/kontaktpersoner/gennemgang/${vendorId}`
      return {
        key: `${id}-review`,
        urgency: 'week',
        what: `Ring til ${vendor.name}: kontaktpersoner og konti er ikke bekræftet`,
        detail: vendor.supportPhone ?? 'Vi kender intet telefonnummer',
        since: openedAt,
        href,
        action: 'Se gennemgangen',
      }
    }),
    ...counted(more, ['leverandør mere', 'leverandører mere'], {
      key: 'reviews',
      urgency: 'week',
      what: 'har ikke bekræftet kontaktpersoner og konti',
      since: null,
      href: '/kontaktpersoner/gennemgang?tilstand=ring',
      action: 'Se leverandørerne',
    }),
  ]
}

/** A vendor's own review that waits for an answer. */
export async function vendorReviewTasks(tx: Tx, vendorId: string): Promise<WaitingTask[]> {
  const open = await tx.review.findFirst({ where: { vendorId, state: 'open' } })
  if (!open) return []
  const href = '/kontaktpersoner/gennemgang'
  return [
    {
      key: `${open.id}-review`,
      urgency: open.step === 'contact' || open.step === 'reminded' ? 'week' : 'today',
      what: 'Bekræft, at jeres kontaktpersoner og konti stadig er rigtige',
      since: open.openedAt,
      href,
      action: 'Se og bekræft',
      takes: 'review.confirm',
      see: { href, action: 'Se gennemgangen' },
    },
  ]
}
