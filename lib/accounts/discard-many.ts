import { command } from '@/lib/door'
import { StateError } from '@/lib/door/errors'
import { lockMany } from './many-internal'
import { ById } from './many-schemas'

/** Throws a preview away; what was typed goes with it. */
export const discardMany = command({
  name: 'account.discardMany',
  input: ById,
  async run({ tx, input, record }) {
    const batch = await lockMany(tx, input.id)
    if (batch.status !== 'previewed') throw new StateError('Kun rækker, der ikke er sendt, kan kasseres.')
    await tx.registerImport.update({
      where: { id: batch.id },
      data: { status: 'discarded', lines: [], version: { increment: 1 } },
    })
    record({
      type: 'accountBatch',
      id: batch.id,
      before: { status: 'previewed' },
      after: { status: 'discarded' },
      vendorId: batch.vendorId,
    })
    return { id: batch.id }
  },
})
