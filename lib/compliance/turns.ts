import type { Tx } from '@/lib/db/client'
import { havingRole } from '@/lib/door/search'
import { toDay } from '@/lib/text/days'
import { hrefOfCell } from './address'
import { judgeVendor, type HoldingRequirement } from './judge'
import { readFacts } from './read-facts'
import type { ComplianceState } from './words'

/** A cell that would have another state; null where it would come or go. */
export interface Turn {
  name: string
  isLaboratory: boolean
  from: ComplianceState | null
  to: ComplianceState | null
  href: string
}

/**
 * What another wording of a requirement would do (CO-2): every cell it concerns, judged on the day by what is known now, once
 * by each. `judged` is how many cells there are.
 */
export async function turnsOf(
  tx: Tx,
  before: HoldingRequirement | null,
  after: HoldingRequirement,
  day: string,
): Promise<{ judged: number; turns: Turn[] }> {
  const vendors = await tx.organisation.findMany({ where: havingRole('vendor', day), select: { id: true } })
  const facts = await readFacts(
    tx,
    vendors.map(({ id }) => id),
    day,
  )
  const names = new Map(
    facts.flatMap((vendor) => [
      [vendor.id, vendor.name] as const,
      ...vendor.laboratories.map(({ id, name }) => [id, name] as const),
    ]),
  )
  const judge = (one: HoldingRequirement) =>
    new Map(
      facts
        .flatMap((vendor) => judgeVendor(vendor, [one], day))
        .map((cell) => [cell.laboratoryId ?? cell.vendorId, cell]),
    )
  const [old, fresh] = [before ? judge(before) : new Map<string, never>(), judge(after)]
  const places = new Map([...old, ...fresh])
  const turns = [...places].flatMap(([id, cell]) => {
    const [from, to] = [old.get(id)?.state ?? null, fresh.get(id)?.state ?? null]
    if (from === to) return []
    return [
      {
        name: names.get(id) ?? '',
        isLaboratory: cell.laboratoryId !== null,
        from,
        to,
        href: hrefOfCell(cell),
      },
    ]
  })
  const order = (one: Turn) => `${one.isLaboratory ? 1 : 0}${one.name}`
  return { judged: places.size, turns: turns.toSorted((a, b) => order(a).localeCompare(order(b), 'da')) }
}

/** The row of a requirement that holds on a day. */
export async function rowOn(tx: Tx, key: string, day: string) {
  const date = toDay(day)
  return tx.requirement.findFirst({
    where: { key, validFrom: { lte: date }, OR: [{ validTo: null }, { validTo: { gte: date } }] },
  })
}
