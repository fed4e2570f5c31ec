import { command } from '@/lib/door'
import { StateError } from '@/lib/door/errors'
import { keepOneAdministrator, requireUser, userChanged } from './internal'
import { ById } from './schemas'

/** Closes a person's access. The database ends their sessions and links with it (trigger app_user_closed). */
export const deactivateUser = command({
  name: 'user.deactivate',
  input: ById,
  async run({ actor, tx, input, now, record }) {
    const user = await requireUser(tx, input.id)
    if (actor.kind === 'user' && actor.id === user.id)
      throw new StateError('Du kan ikke lukke din egen adgang. Bed en anden administrator om det.')
    if (user.deactivatedAt) throw new StateError('Adgangen er allerede lukket.')
    await keepOneAdministrator(tx, user)
    const { count } = await tx.user.updateMany({
      where: { id: user.id, deactivatedAt: null },
      data: { deactivatedAt: now, version: { increment: 1 } },
    })
    if (count === 0) throw new StateError('Adgangen er allerede lukket.')
    record(userChanged(user, { deactivatedAt: now }))
    return { name: user.name }
  },
})
