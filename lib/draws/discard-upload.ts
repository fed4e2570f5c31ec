import { command } from '@/lib/door'
import { NotFoundError, StateError } from '@/lib/door/errors'
import { lockBatch } from './apply-step'
import { ById } from './schemas'

/** Throws an uploaded file away that has not been taken in; that it was there stays in the list. */
export const discardUpload = command({
  name: 'drawLog.discard',
  input: ById,
  async run({ tx, input: { id }, record }) {
    const batch = await lockBatch(tx, id)
    if (!batch || batch.source !== 'upload') throw new NotFoundError()
    if (batch.status === 'discarded') throw new StateError('Filen er allerede kasseret.')
    if (batch.status !== 'previewed')
      throw new StateError('Filen er indlæst eller ved at blive det, og kan ikke kasseres.')
    await tx.drawBatch.update({
      where: { id },
      data: { status: 'discarded', file: null },
      select: { id: true },
    })
    record({ type: 'drawBatch', id, before: { status: 'previewed' }, after: { status: 'discarded' } })
    return { id }
  },
})
