import { command } from '@/lib/door'
import { NotFoundError, StateError } from '@/lib/door/errors'
import { ShowById } from './schemas'

/** Puts a received list aside without using it. */
export const discardApprovalList = command({
  name: 'approvalList.discard',
  input: ShowById,
  async run({ tx, input: { id }, record }) {
    const received = await tx.approvalImport.findUnique({ where: { id }, select: { status: true } })
    if (!received) throw new NotFoundError()
    const { count } = await tx.approvalImport.updateMany({
      where: { id, status: 'previewed' },
      data: { status: 'discarded' },
    })
    if (count === 0)
      throw new StateError(
        received.status === 'applied'
          ? 'Listen er taget i brug og kan ikke kasseres.'
          : 'Listen er allerede kasseret.',
      )
    record({ type: 'approvalImport', id, before: { status: 'previewed' }, after: { status: 'discarded' } })
    return { id }
  },
})
