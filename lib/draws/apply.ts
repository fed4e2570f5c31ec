import { command } from '@/lib/door'
import { NotFoundError, StateError } from '@/lib/door/errors'
import { applyStep, lockBatch } from './apply-step'
import { ById } from './schemas'

/**
 * Takes an uploaded file in (DR-1): its first 10,000 lines at once, the rest by a job. Asked again while the job is at
 * work, it sees to it that there is one.
 */
export const applyUpload = command({
  name: 'drawLog.apply',
  input: ById,
  timeout: 60_000,
  async run({ tx, input: { id }, now, record, enqueue }) {
    const batch = await lockBatch(tx, id)
    if (!batch || batch.source !== 'upload') throw new NotFoundError()
    if (batch.status === 'applied') throw new StateError('Filen er allerede indlæst.')
    if (batch.status === 'discarded')
      throw new StateError('Filen er kasseret. Vælg den igen, hvis den skal indlæses.')
    const begun = batch.status === 'applying'
    const step = begun
      ? { done: batch.doneLines, total: batch.totalLines, finished: false, counts: undefined }
      : await applyStep(tx, id, now)
    if (!step.finished) enqueue('draws.applyRest', { id }, { key: `draws.applyRest:${id}` })
    record({
      type: 'drawBatch',
      id,
      before: { status: batch.status },
      after: { status: step.finished ? 'applied' : 'applying', ...step.counts },
    })
    return step
  },
})
