import { command } from '@/lib/door'
import { NotFoundError } from '@/lib/door/errors'
import { Nothing } from './schemas'

/** Ends every session of the asker but this one. */
export const endOtherSessions = command({
  name: 'session.endOthers',
  input: Nothing,
  async run({ actor, tx, record }) {
    if (actor.kind !== 'user') throw new NotFoundError()
    const others = { userId: actor.id, id: { not: actor.sessionId } }
    const ended = await tx.session.findMany({ where: others, select: { id: true } })
    const { count } = await tx.session.deleteMany({ where: others })
    const [subject, vendorId] = [actor.sessionId, actor.vendorId]
    record({ type: 'session', id: subject, after: { endedOthers: ended.map(({ id }) => id) }, vendorId })
    return { count }
  },
})
