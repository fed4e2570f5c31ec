import { command } from '@/lib/door'
import { NotFoundError } from '@/lib/door/errors'
import { ById } from './schemas'

/** Ends one of the asker's own sessions: at its next request that browser is signed out. */
export const endSession = command({
  name: 'session.end',
  input: ById,
  async run({ actor, tx, input, record }) {
    if (actor.kind !== 'user') throw new NotFoundError()
    const { count } = await tx.session.deleteMany({ where: { id: input.id, userId: actor.id } })
    if (count === 0) throw new NotFoundError('Den session er allerede afsluttet.')
    record({ type: 'session', id: input.id, before: { userId: actor.id }, vendorId: actor.vendorId })
    return { wasThis: input.id === actor.sessionId }
  },
})
