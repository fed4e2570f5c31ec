import { query } from '@/lib/door'
import { NotFoundError } from '@/lib/door/errors'
import { fromDay } from '@/lib/text/days'
import { tooOld } from './apply-approval-list'
import { parseApprovalList } from './approval-list'
import { previewOf, type Preview } from './approval-preview'
import { compareList } from './approval-state'
import { ShowById } from './schemas'

/** A received list: what it would change in the register as it is now, or what it changed when it was applied. */
export const showApprovalList = query({
  name: 'approvalList.show',
  input: ShowById,
  async run({ tx, input: { id }, now }) {
    const received = await tx.approvalImport.findUnique({ where: { id } })
    if (!received) throw new NotFoundError()
    const { file, summary, updatedOn, ...row } = received
    const shown = { ...row, updatedOn: fromDay(updatedOn), bytes: file.byteLength }
    if (row.status !== 'previewed')
      return { ...shown, preview: summary as unknown as Preview, refusal: undefined }
    const list = parseApprovalList(file)
    const { diff, newVendors, date, last } = await compareList(tx, list, now)
    return { ...shown, preview: previewOf(list, diff, newVendors, date), refusal: tooOld(date, last) }
  },
})
