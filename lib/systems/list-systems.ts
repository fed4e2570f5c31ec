import { query } from '@/lib/door'
import { page } from '@/lib/door/page'
import { isoDate } from '@/lib/format'
import { toDay } from '@/lib/text/days'
import { contains, holdingOn, inUseOn, sortOf } from '@/lib/door/search'
import { NEWEST_FIRST } from './internal'
import { ListSystems } from './schemas'

/** The systems one may see, by page, with how MedCom's list stands for each today. */
export const listSystems = query({
  name: 'system.list',
  input: ListSystems,
  async run({ tx, input, now }) {
    const today = isoDate(now)
    const day = toDay(today)
    const running = holdingOn(today)
    const retired = { retiredOn: { lt: day } }
    const filters: object[] = []
    if (input.search)
      filters.push({ OR: [contains('name', input.search), contains('listedName', input.search)] })
    if (input.vendorId) filters.push({ vendorId: input.vendorId })
    if (input.state === 'current') filters.push(inUseOn(today))
    if (input.state === 'retired') filters.push(retired)
    return page({
      sort: sortOf(input.sort),
      request: input,
      size: input.size,
      count: (take) => tx.system.count({ where: { AND: filters }, take }),
      async fetch({ where: beyond, ...range }) {
        const rows = await tx.system.findMany({
          where: { AND: [...filters, beyond] },
          ...range,
          include: {
            vendor: { select: { id: true, name: true } },
            versions: { select: { label: true }, orderBy: NEWEST_FIRST, take: 1 },
            approvals: { where: running, select: { status: true } },
            _count: { select: { laboratories: { where: running } } },
          },
        })
        return rows.map(({ versions, approvals, _count, ...row }) => ({
          ...row,
          retired: row.retiredOn !== null && row.retiredOn < day,
          latestVersion: versions[0]?.label ?? null,
          laboratories: _count.laboratories,
          approvals: {
            approved: approvals.filter(({ status }) => status === 'approved').length,
            testing: approvals.filter(({ status }) => status === 'testing').length,
            missing: approvals.filter(({ status }) => status === 'notApproved' || status === 'testMissing')
              .length,
          },
        }))
      },
    })
  },
})
