import { command } from '@/lib/door'
import { StateError } from '@/lib/door/errors'
import { requireUser, userChanged } from './internal'
import { ById } from './schemas'

/** Opens a closed access again, with the role it had. */
export const reactivateUser = command({
  name: 'user.reactivate',
  input: ById,
  async run({ tx, input, record }) {
    const user = await requireUser(tx, input.id)
    const { count } = await tx.user.updateMany({
      where: { id: user.id, deactivatedAt: { not: null } },
      data: { deactivatedAt: null, version: { increment: 1 } },
    })
    if (count === 0) throw new StateError('Adgangen er allerede åben.')
    record(userChanged(user, { deactivatedAt: null }))
    return { name: user.name }
  },
})
