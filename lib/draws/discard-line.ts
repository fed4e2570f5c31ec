import { command } from '@/lib/door'
import { closeLine, openLine } from './quarantined-line'
import { DiscardLine } from './schemas'

/** Leaves a kept line out for good, for a reason. It stays in the list of discarded lines, and sent again it stays out. */
export const discardLine = command({
  name: 'quarantine.discard',
  input: DiscardLine,
  async run({ tx, input, now, record }) {
    const { lineId, reason } = input
    await openLine(tx, input)
    await closeLine(tx, lineId, { status: 'discarded', reason, now })
    record({
      type: 'quarantinedLine',
      id: lineId,
      before: { status: 'open' },
      after: { status: 'discarded', reason },
    })
    return { id: lineId }
  },
})
