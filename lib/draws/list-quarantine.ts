import { query } from '@/lib/door'
import { page } from '@/lib/door/page'
import { fieldsOf } from './fields-of'
import type { LineProblem } from './line'
import { ListQuarantine } from './schemas'

/** The lines that were kept aside, newest first, with what is wrong at each. */
export const listQuarantine = query({
  name: 'quarantine.list',
  input: ListQuarantine,
  run({ tx, input: { state, batchId, ...request } }) {
    const where = { status: state, ...(batchId ? { batchId } : {}) }
    return page({
      sort: { field: 'receivedAt', direction: 'desc' },
      request,
      count: (take) => tx.quarantinedLine.count({ where, take }),
      async fetch({ where: beyond, ...range }) {
        const rows = await tx.quarantinedLine.findMany({
          where: { AND: [where, beyond] },
          ...range,
          omit: { fingerprint: true },
          include: { batch: { select: { source: true, fileName: true } } },
        })
        return rows.map(({ content, problems, ...row }) => ({
          ...row,
          fields: fieldsOf(content),
          problems: problems as unknown as LineProblem[],
        }))
      },
    })
  },
})
