import { query } from '@/lib/door'
import { page } from '@/lib/door/page'
import { fromDay } from '@/lib/text/days'
import type { Preview } from './approval-preview'
import { ListApprovalLists } from './schemas'

/** The approval lists that have been received, newest first. */
export const listApprovalLists = query({
  name: 'approvalList.list',
  input: ListApprovalLists,
  run: ({ tx, input }) =>
    page({
      sort: { field: 'receivedAt', direction: 'desc' },
      request: input,
      count: (take) => tx.approvalImport.count({ take }),
      async fetch(range) {
        const rows = await tx.approvalImport.findMany({ ...range, omit: { file: true } })
        return rows.map(({ summary, updatedOn, ...row }) => ({
          ...row,
          updatedOn: fromDay(updatedOn),
          counts: (summary as unknown as Preview).counts,
        }))
      },
    }),
})
