import { effect } from '@/lib/door'
import { applyStep, lockBatch } from './apply-step'
import { ById } from './schemas'

/** The next 10,000 lines of an upload that is being applied; the job asks until it is finished. */
export const applyRest = effect({
  name: 'drawLog.applyRest',
  input: ById,
  timeout: 60_000,
  async run({ tx, input: { id }, now }): Promise<{ finished: boolean }> {
    const batch = await lockBatch(tx, id)
    if (batch?.status !== 'applying') return { finished: true }
    const { finished } = await applyStep(tx, id, now)
    return { finished }
  },
})
