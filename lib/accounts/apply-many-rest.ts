import { command } from '@/lib/door'
import { StateError } from '@/lib/door/errors'
import { lockMany, makeStep } from './many-internal'
import { ById } from './many-schemas'

/** The next rows of a batch that is being sent; the job asks until it is finished. */
export const applyManyRest = command({
  name: 'account.applyManyRest',
  input: ById,
  timeout: 30_000,
  async run(scope) {
    const { tx, input, record } = scope
    const batch = await lockMany(tx, input.id)
    if (batch.status !== 'applying') throw new StateError('Rækkerne er ikke ved at blive sendt.')
    record({
      type: 'accountBatch',
      id: batch.id,
      after: { lines: batch.totalLines },
      vendorId: batch.vendorId,
    })
    return makeStep(scope, batch)
  },
})
