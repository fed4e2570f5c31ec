import { query } from '@/lib/door'
import { page } from '@/lib/door/page'
import { withSummary } from './batches'
import { ListBatches } from './schemas'

/** The uploads of the draw log, newest first. The calls of NPN-servicen are many, and are found by their draws. */
export const listBatches = query({
  name: 'drawLog.listBatches',
  input: ListBatches,
  run: ({ tx, input }) =>
    page({
      sort: { field: 'receivedAt', direction: 'desc' },
      request: input,
      count: (take) => tx.drawBatch.count({ where: { source: 'upload' }, take }),
      async fetch({ where, ...range }) {
        const rows = await tx.drawBatch.findMany({
          where: { AND: [{ source: 'upload' }, where] },
          ...range,
          omit: { file: true },
        })
        return rows.map(withSummary)
      },
    }),
})
