import { query } from '@/lib/door'
import { NotFoundError } from '@/lib/door/errors'
import { withSummary } from './batches'
import { ById } from './schemas'

/** One call or upload: what it would do, how far it is, what it did, and what of it waits in the quarantine. */
export const showBatch = query({
  name: 'drawLog.showBatch',
  input: ById,
  async run({ tx, input: { id } }) {
    const batch = await tx.drawBatch.findUnique({ where: { id }, omit: { file: true } })
    if (!batch) throw new NotFoundError()
    const open = await tx.quarantinedLine.count({ where: { batchId: id, status: 'open' } })
    return { ...withSummary(batch), openInQuarantine: open }
  },
})
