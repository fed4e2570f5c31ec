import { anAccount } from './accounts'
import { as } from './actors'
import { askOwner } from './database'
import { aDrawer, aLine, receive, type Line } from './draws'
import { value } from './outcomes'
import { refreshStaleStock } from '@/lib/stock/refresh-stale'
import { watchClock, watchStep } from '@/lib/watch'

const DAY = 86_400_000
/** The day on which the tests of what is watched begin. */
export const TODAY = '2026-11-21T12:00:00Z'

type Drawer = Awaited<ReturnType<typeof aDrawer>>

const ago = (days: number, hour = 1) =>
  new Date(Date.parse(TODAY.slice(0, 10)) - days * DAY + hour * 3_600_000).toISOString()

let next = 5_000_000_000
/** A draw of so many numbers, so many days ago. */
export function drawOf(lab: Drawer, days: number, count = 100, more: Line = {}): Line {
  const first = next
  next += count
  const series = { first: String(first), last: String(first + count - 1), count }
  return aLine(lab, { account: `konto-${lab.code}`, time: ago(days), ...series, ...more })
}

/** Half a year's numbers, then a fortnight's each fortnight until so many days ago. */
export function rhythm(lab: Drawer, until = 10, count = 100): Line[] {
  const days = Array.from({ length: 30 }, (_, n) => until + 14 * n).reverse()
  return days.map((day, n) => drawOf(lab, day, n === 0 ? 13 * count : count))
}

/** A laboratory whose account stands in the register. */
export async function aKnown(): Promise<Drawer> {
  const lab = await aDrawer()
  await anAccount({ vendorId: lab.vendorId, laboratoryId: lab.id, name: `konto-${lab.code}` })
  return lab
}

export async function watch(): Promise<void> {
  while (value(await watchStep(as.system, {})).judged > 0);
}
export async function clock(): Promise<void> {
  while (value(await refreshStaleStock(as.system, {})).refreshed > 0);
  value(await watchClock(as.system, {}))
}
export async function arrive(...lines: Line[]): Promise<void> {
  await receive(...lines)
  await watch()
}

export const alarmsOf = (lab: Drawer) =>
  askOwner<{
    id: string
    kind: string
    severity: string
    observed: boolean
    occurrences: number
    state: string
    facts: Record<string, unknown>
    earlier_id: string | null
  }>('select * from alarm where laboratory_id = $1 order by number', [lab.id])
export const kindsOf = async (lab: Drawer) => (await alarmsOf(lab)).map(({ kind }) => kind)
