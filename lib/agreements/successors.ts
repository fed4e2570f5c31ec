import type { Tx } from '@/lib/db/client'
import { fromDay } from '@/lib/text/days'

/** One party that followed another of a document's since it was made: the document goes on naming the former (PA-3). */
export interface Successor {
  side: 'vendor' | 'medcom'
  from: string
  to: string
  /** The new party's first day, yyyy-mm-dd, and when the portal carried it out. */
  on: string
  at: Date
}

const SIDES = { vendor: 'vendor', administrator: 'medcom' } as const

/** Who has followed the parties of an agreement since that moment, the first to follow first. */
export async function successorsSince(
  tx: Tx,
  agreement: { vendorId: string; administratorId: string },
  since: Date,
): Promise<Successor[]> {
  const applied = await tx.succession.findMany({
    where: { state: 'applied', appliedAt: { gt: since }, role: { in: ['vendor', 'administrator'] } },
    include: { from: { select: { name: true } }, to: { select: { name: true } } },
    orderBy: { appliedAt: 'desc' },
  })
  const party = { vendor: agreement.vendorId, administrator: agreement.administratorId }
  return applied
    .flatMap(({ role, fromId, toId, from, to, effectiveOn, appliedAt }) => {
      if (role !== 'vendor' && role !== 'administrator') return []
      if (toId !== party[role] || !appliedAt) return []
      // One step back: whoever was followed may have followed another.
      party[role] = fromId
      return [{ side: SIDES[role], from: from.name, to: to.name, on: fromDay(effectiveOn), at: appliedAt }]
    })
    .toReversed()
}

/** The party that a side is now, in the words of the document: its own name, or who has followed it. */
export function partyNow(name: string, side: Successor['side'], successors: readonly Successor[]): string {
  const last = successors.findLast((each) => each.side === side)
  return last ? `${last.to}, der er fulgt efter ${name}` : name
}
