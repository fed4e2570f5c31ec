import { query } from '@/lib/door'
import { page } from '@/lib/door/page'
import { contains, during, sortOf } from '@/lib/door/search'
import { isoDate } from '@/lib/format'
import { formatNumber as writeNumber } from '@/lib/numbers/rules'
import { ListDraws } from './schemas'

/** The draw log, newest first: MedCom's of everybody, a vendor's and a laboratory's their own (PA-5). */
export const listDraws = query({
  name: 'draw.list',
  input: ListDraws,
  async run({ tx, input, now }) {
    const { from, to, laboratoryId, operation, outcome, channel, overlapping, alarmId } = input
    const filters: object[] = []
    if (input.search) filters.push({ OR: [contains('account', input.search), { serviceId: input.search }] })
    if (laboratoryId) filters.push({ laboratoryId })
    filters.push(during('drawnAt', from, to))
    if (operation) filters.push({ operation })
    if (outcome) filters.push({ outcome })
    if (channel) filters.push({ channel })
    if (overlapping) filters.push({ overlapping })
    if (alarmId) filters.push({ alarms: { some: { alarmId } } })
    const where = { AND: filters }
    const shown = await page({
      sort: sortOf(input.sort),
      request: input,
      size: input.size,
      count: (take) => tx.draw.count({ where, take }),
      async fetch({ where: beyond, ...range }) {
        const rows = await tx.draw.findMany({
          where: { AND: [...filters, beyond] },
          ...range,
          include: { laboratory: { select: { id: true, name: true } } },
        })
        return rows.map((row) => ({ ...row, ...seriesOf(row) }))
      },
    })
    return { ...shown, today: isoDate(now) }
  },
})

/** The first and the last number as they are written; null where a refused line names none. */
export function seriesOf(row: {
  prefix: string
  width: number | null
  firstValue: bigint | null
  lastValue: bigint | null
}): { first: string | null; last: string | null } {
  const { prefix, width, firstValue, lastValue } = row
  if (width === null || firstValue === null || lastValue === null) return { first: null, last: null }
  return { first: writeNumber(prefix, width, firstValue), last: writeNumber(prefix, width, lastValue) }
}
