import type { Tx } from '@/lib/db/client'
import { isoDate } from '@/lib/format'
import { toDay } from '@/lib/text/days'

/** The laboratories that a vendor serves today and that are open, by name. */
export async function openLaboratoriesOf(tx: Tx, vendorId: string, now: Date) {
  return tx.laboratory.findMany({
    where: { vendorId, OR: [{ closedOn: null }, { closedOn: { gte: toDay(isoDate(now)) } }] },
    select: { id: true, name: true, code: true, sor: true, specialty: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
}
