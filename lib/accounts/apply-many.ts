import { command } from '@/lib/door'
import { StateError } from '@/lib/door/errors'
import { lockMany, makeStep } from './many-internal'
import { ById } from './many-schemas'

/** Sends the good rows of a preview: the first at once, the rest by a job. Asked again meanwhile, it sees to it that there is one. */
export const applyMany = command({
  name: 'account.applyMany',
  input: ById,
  timeout: 30_000,
  async run(scope) {
    const { tx, input, record, enqueue } = scope
    const batch = await lockMany(tx, input.id)
    if (batch.status === 'applied') throw new StateError('Rækkerne er allerede sendt.')
    if (batch.status === 'discarded')
      throw new StateError('Rækkerne er kasseret. Udfyld tabellen igen, hvis de skal sendes alligevel.')
    if (batch.status === 'previewed' && batch.lines.every(({ problems }) => problems.length > 0))
      throw new StateError('Ingen af rækkerne kan sendes, som de er. Ret dem, og vis dem igen.')
    record({
      type: 'accountBatch',
      id: batch.id,
      after: { lines: batch.totalLines },
      vendorId: batch.vendorId,
    })
    const { finished } = batch.status === 'applying' ? { finished: false } : await makeStep(scope, batch)
    if (!finished) enqueue('accounts.applyManyRest', { id: batch.id }, { key: `accounts.many:${batch.id}` })
    return { id: batch.id, finished }
  },
})
