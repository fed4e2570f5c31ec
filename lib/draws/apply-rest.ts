import { command } from '@/lib/door'
import { StateError } from '@/lib/door/errors'
import { applyStep, lockBatch } from './apply-step'
import { ById } from './schemas'

/** The next 10,000 lines of an upload that is being applied; the job asks until it is finished. */
export const applyRest = command({
  name: 'drawLog.applyRest',
  input: ById,
  timeout: 60_000,
  async run({ tx, input: { id }, now, record }) {
    const batch = await lockBatch(tx, id)
    if (batch?.status !== 'applying') throw new StateError('Filen er ikke ved at blive indlæst.')
    const { finished, counts } = await applyStep(tx, id, now)
    record({
      type: 'drawBatch',
      id,
      before: { status: batch.status },
      after: { status: finished ? 'applied' : 'applying', ...counts },
    })
    return { finished }
  },
})
