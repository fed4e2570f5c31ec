import type { Tx } from '@/lib/db/client'
import { addDays, toDay } from '@/lib/text/days'
import type { ListedResult } from './approval-list'
import type { KnownSystem } from './approval-records'

interface Target {
  importId: string
  date: string
  systems: Map<string, KnownSystem>
  standards: Map<string, string>
}

const cellKey = (systemId: string, standardId: string, direction: string) =>
  `${systemId} ${standardId} ${direction}`

/**
 * Makes the register say what the list says: an answer that changed ends its row the day before and begins another, one
 * that is gone ends, one that could not be read stays. A list of the same day corrects that day's rows in place.
 */
export async function writeCells(
  tx: Tx,
  results: readonly ListedResult[],
  { importId, date, ...ids }: Target,
): Promise<void> {
  const day = toDay(date)
  const wanted = new Map<string, { result: ListedResult; system: KnownSystem; standardId: string }>()
  for (const result of results) {
    const [system, standardId] = [ids.systems.get(result.system), ids.standards.get(result.standard)]
    if (system && standardId)
      wanted.set(cellKey(system.id, standardId, result.direction), { result, system, standardId })
  }
  const stored = await tx.systemApproval.findMany({ where: { validTo: null } })
  const settled = new Set<string>()
  const ended: string[] = []
  for (const row of stored) {
    const key = cellKey(row.systemId, row.standardId, row.direction)
    const want = wanted.get(key)
    const status = want?.result.status ?? 'blank'
    const sameVendor = want === undefined || want.system.vendorId === row.vendorId
    if (status === 'unread' || (status === row.status && sameVendor)) settled.add(key)
    else if (row.validFrom < day) ended.push(row.id)
    else if (want && status !== 'blank') {
      const data = { status, importId, vendorId: want.system.vendorId }
      await tx.systemApproval.update({ where: { id: row.id }, data })
      settled.add(key)
    } else await tx.systemApproval.update({ where: { id: row.id }, data: { validTo: row.validFrom } })
  }
  await tx.systemApproval.updateMany({
    where: { id: { in: ended } },
    data: { validTo: toDay(addDays(date, -1)) },
  })
  const begun = [...wanted].flatMap(([key, { result, system, standardId }]) => {
    const { status, direction } = result
    if (settled.has(key) || status === 'blank' || status === 'unread') return []
    return [
      {
        systemId: system.id,
        vendorId: system.vendorId,
        standardId,
        direction,
        status,
        importId,
        validFrom: day,
      },
    ]
  })
  await tx.systemApproval.createMany({ data: begun })
}
