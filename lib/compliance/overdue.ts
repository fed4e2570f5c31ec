import type { Tx } from '@/lib/db/client'
import { fromDay } from '@/lib/text/days'
import { hrefOfCell } from './address'
import { requirementNames } from './requirements'

/** A requirement that a vendor should have met by now. */
export interface OverdueCell {
  vendorId: string
  vendorName: string
  requirementKey: string
  clause: string
  heading: string
  since: Date
  /** The last day there was to meet it, yyyy-mm-dd. */
  until: string | null
  href: string
}

/**
 * What is overdue now, the oldest first, as it is called on a day: of one vendor, or of every vendor the asker sees (RP-1). At
 * most `take`.
 */
export async function overdueCells(
  tx: Tx,
  day: string,
  vendorId?: string,
  take = 100,
): Promise<OverdueCell[]> {
  const cells = await tx.complianceCell.findMany({
    where: { endedAt: null, laboratoryId: null, state: 'overdue', ...(vendorId && { vendorId }) },
    select: {
      vendorId: true,
      laboratoryId: true,
      requirementKey: true,
      since: true,
      until: true,
      vendor: { select: { name: true } },
    },
    orderBy: [{ since: 'asc' }, { id: 'asc' }],
    take,
  })
  const named = await requirementNames(tx, day)
  return cells.map(({ vendor, until, laboratoryId, ...cell }) => ({
    ...cell,
    vendorName: vendor.name,
    clause: named.get(cell.requirementKey)?.clause ?? '',
    heading: named.get(cell.requirementKey)?.heading ?? '',
    until: fromDay(until),
    href: hrefOfCell({ ...cell, laboratoryId }),
  }))
}
