import { STOCK_SETTINGS } from '@/lib/stock/rules'
import type { StockFigure } from '@/lib/stock/words'
import { aDrawer, aLine, type Line } from './draws'

/** The figures of stock and rhythm as a form sends them. */
export const STOCK_FORM = Object.fromEntries(
  Object.entries(STOCK_SETTINGS).map(([figure, value]) => [figure, String(value)]),
) as Record<StockFigure, string>

const DAY = 86_400_000
const NOW = Date.parse('2026-11-21T02:00:00Z')
let next = 700_000_000

/**
 * A laboratory with the lines of its draws, not sent yet: half a year's numbers at first, then 2,000 every fortnight, the last so
 * many days before 21 November 2026. `share` is what is drawn in the last `every` rounds.
 */
export async function aStockedLaboratory({
  rounds,
  last,
  vendorId,
  first = 26_000,
  share = 1,
  every = 0,
}: {
  rounds: number
  last: number
  vendorId?: string
  first?: number
  share?: number
  every?: number
}) {
  const laboratory = await aDrawer(vendorId)
  const at = (round: number) => new Date(NOW - (last + (rounds - round) * 14) * DAY).toISOString()
  const lines: Line[] = first
    ? Array.from({ length: rounds + 1 }, (_, round) =>
        aLine(laboratory, {
          ...series(round === 0 ? first : round > rounds - every ? 2_000 * share : 2_000),
          time: at(round),
        }),
      )
    : []
  return { ...laboratory, lines }
}

/** So many numbers that nobody else has. */
function series(count: number) {
  const first = next
  next += count
  return { first: String(first).padStart(10, '0'), last: String(first + count - 1).padStart(10, '0') }
}
