import type { Tx } from '@/lib/db/client'
import { openOn } from '@/lib/door/search'
import { isoDate } from '@/lib/format'

/** The laboratories that a vendor serves today and that are open, by name. */
export async function openLaboratoriesOf(tx: Tx, vendorId: string, now: Date) {
  return tx.laboratory.findMany({
    where: { vendorId, ...openOn(isoDate(now)) },
    select: { id: true, name: true, code: true, sor: true, specialty: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
}
